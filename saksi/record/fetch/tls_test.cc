// Certificates, against a server of the program `openssl` with a certificate made for the test.

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "saksi/record/fetch/fetcher.h"

namespace saksi {
namespace {

namespace fs = std::filesystem;

class Tls : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "saksi-tls-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
    if (std::system("command -v openssl >/dev/null") != 0) GTEST_SKIP() << "no program openssl";
  }
  void TearDown() override {
    if (server_ > 0) {
      ::kill(server_, SIGKILL);
      ::waitpid(server_, nullptr, 0);
    }
    fs::remove_all(folder_);
  }

  // A server that proves to be `names` ("IP:127.0.0.1") until `days` from now.
  void serve(const std::string& names, int days = 1) {
    std::ofstream(folder_ / "page.html") << "<p>Air surut.</p>";
    const auto made =
        std::system(("cd " + folder_.string() +
                     " && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes "
                     "-keyout key.pem -out certificate.pem -subj /CN=saksi-test -days " +
                     std::to_string(days) + " -addext subjectAltName=" + names + " 2>/dev/null")
                        .c_str());
    ASSERT_EQ(made, 0);
    int ends[2];
    ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    server_ = ::fork();
    if (server_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::dup2(::open("/dev/null", O_RDWR), STDERR_FILENO);
      if (::chdir(folder_.c_str()) == 0)
        ::execlp("openssl", "openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", "certificate.pem",
                 "-key", "key.pem", "-WWW", static_cast<char*>(nullptr));
      ::_exit(1);
    }
    ::close(ends[1]);
    std::string said;
    char letter;
    while (!said.ends_with('\n') || said.find("ACCEPT ") == std::string::npos) {
      ASSERT_EQ(::read(ends[0], &letter, 1), 1) << said;
      said += letter;
    }
    ::close(ends[0]);
    said.pop_back();
    address_ = "https://127.0.0.1" + said.substr(said.rfind(':')) + "/page.html";
  }

  Result<Fetched> fetch(bool trusted) const {
    FetchOptions options;
    options.find_refusal = [](const sockaddr&) { return std::optional<std::string_view>(); };
    if (trusted) options.authorities = (folder_ / "certificate.pem").string();
    Fetcher fetcher(options);
    return fetcher.fetch(address_).get();
  }
  void expect_refusal(bool trusted, const std::string& why) const {
    const auto page = fetch(trusted);
    ASSERT_FALSE(page) << page->bytes;
    EXPECT_EQ(page.error().message,
              "the certificate of '127.0.0.1' does not prove that it is the right site (" + why +
                  "); if you know better, save the page with a browser and read the file");
  }

  fs::path folder_;
  pid_t server_ = 0;
  std::string address_;
};

TEST_F(Tls, ReadsFromAServerThatProvesWhoItIs) {
  serve("IP:127.0.0.1");
  const auto page = fetch(true);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->bytes, "<p>Air surut.</p>");
}

TEST_F(Tls, RefusesACertificateOfNoAuthority) {
  serve("IP:127.0.0.1");
  expect_refusal(false, "self-signed certificate");
}

TEST_F(Tls, RefusesTheCertificateOfAnother) {
  serve("DNS:example.org");
  expect_refusal(true, "SSL: no alternative certificate subject name matches target host name '127.0.0.1'");
}

}  // namespace
}  // namespace saksi
