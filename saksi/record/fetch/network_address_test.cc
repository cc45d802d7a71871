#include "saksi/record/fetch/network_address.h"

#include <gtest/gtest.h>
#include <netinet/in.h>

namespace saksi {
namespace {

std::optional<std::string_view> kind_of(const std::string& figures) {
  const auto address = parse_figures(figures);
  EXPECT_TRUE(address.has_value());
  return find_private_kind(reinterpret_cast<const sockaddr&>(*address));
}

TEST(FindPrivateKind, RefusesWhatIsNotPublic) {
  struct Row {
    const char* address;
    const char* kind;
  };
  const Row rows[] = {
      {"0.0.0.0", "this machine"},
      {"0.1.2.3", "this machine"},
      {"10.0.0.1", "a private network"},
      {"100.64.0.1", "a provider's inner network"},
      {"100.100.100.200", "a provider's inner network"},  // a cloud's metadata
      {"100.127.255.255", "a provider's inner network"},
      {"127.0.0.1", "this machine"},
      {"127.255.255.254", "this machine"},
      {"168.63.129.16", "a cloud's inner service"},
      {"169.254.169.254", "the local link, where clouds hand out their keys"},
      {"172.16.0.1", "a private network"},
      {"172.31.255.255", "a private network"},
      {"192.0.0.192", "a reserved address"},
      {"192.0.2.1", "a reserved address"},
      {"192.88.99.1", "a tunnel"},
      {"192.168.1.1", "a private network"},
      {"198.18.0.1", "a reserved address"},
      {"198.19.255.255", "a reserved address"},
      {"198.51.100.7", "a reserved address"},
      {"203.0.113.7", "a reserved address"},
      {"224.0.0.1", "a multicast group"},
      {"239.255.255.250", "a multicast group"},
      {"240.0.0.1", "a reserved address"},
      {"255.255.255.255", "a reserved address"},
      {"::", "this machine"},
      {"::1", "this machine"},
      {"::7f00:1", "a reserved address"},  // IPv4-compatible, long out of use
      {"::ffff:127.0.0.1", "this machine"},
      {"::ffff:169.254.169.254", "the local link, where clouds hand out their keys"},
      {"::ffff:0:10.0.0.1", "a private network"},
      {"64:ff9b::10.0.0.1", "a private network"},
      {"64:ff9b:1::1", "a reserved address"},
      {"100::1", "a reserved address"},
      {"2001::1", "a reserved address"},
      {"2001:1ff::1", "a reserved address"},
      {"2001:db8::1", "a reserved address"},
      {"2002:c0a8:101::1", "a private network"},  // 192.168.1.1
      {"3fff::1", "a reserved address"},
      {"3fff:fff::1", "a reserved address"},
      {"4000::1", "a reserved address"},
      {"fc00::1", "a private network"},
      {"fd00:ec2::254", "a private network"},  // a cloud's metadata
      {"fe80::1", "the local link, where clouds hand out their keys"},
      {"fec0::1", "a private network"},
      {"ff02::1", "a multicast group"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.address);
    EXPECT_EQ(kind_of(row.address), row.kind);
  }
}

TEST(FindPrivateKind, LetsThePublicThrough) {
  for (const std::string address : {"1.1.1.1",
                                    "9.255.255.255",
                                    "11.0.0.0",
                                    "93.184.216.34",
                                    "100.63.255.255",
                                    "100.128.0.0",
                                    "126.0.0.1",
                                    "128.0.0.1",
                                    "168.63.129.17",
                                    "169.253.255.255",
                                    "169.255.0.0",
                                    "172.15.255.255",
                                    "172.32.0.0",
                                    "192.0.1.0",
                                    "192.167.255.255",
                                    "192.169.0.0",
                                    "198.17.255.255",
                                    "198.20.0.0",
                                    "223.255.255.255",
                                    "::ffff:93.184.216.34",
                                    "64:ff9b::93.184.216.34",
                                    "2001:200::1",
                                    "2001:4860:4860::8888",
                                    "2002:5db8:d822::1",
                                    "2606:4700::1111",
                                    "2a00:1450::1",
                                    "3ffe:ffff::1",
                                    "3fff:1000::1"}) {
    SCOPED_TRACE(address);
    EXPECT_FALSE(kind_of(address).has_value());
  }
}

TEST(FindPrivateKind, RefusesOtherFamilies) {
  sockaddr other{};
  other.sa_family = AF_UNIX;
  EXPECT_EQ(find_private_kind(other), "a reserved address");
}

TEST(ParseFigures, LeavesNamesAlone) {
  for (const auto* host : {"", "example.org", "localhost", "10.0.0", "10.0.0.0.1", "1234", "[::1]", "::g"})
    EXPECT_FALSE(parse_figures(host).has_value()) << host;
}

}  // namespace
}  // namespace saksi
