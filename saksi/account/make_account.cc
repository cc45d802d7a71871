#include "saksi/account/make_account.h"
namespace saksi {
struct AccountMaker::Rules {};
AccountMaker::AccountMaker(const Languages&, const Outlets&) : rules_(new Rules) {}
AccountMaker::~AccountMaker() = default;
Account AccountMaker::make(const Story& story, std::span<const MarkedArticle* const>,
                           const AccountOptions&) const {
  Account account;
  account.story = story;
  return account;
}
}  // namespace saksi
