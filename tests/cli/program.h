#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace svereno::cli {

/// What a run of the program ended with.
struct Outcome {
  int status = -1;  ///< 128 + the signal, if one ended it.
  std::string out;
  std::string err;
};

/// A folder of its own for each test, to run the built program in.
class Program : public testing::Test {
 protected:
  Program() {
    std::string name = (std::filesystem::temp_directory_path() / "svereno-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    // Bounds the search for svereno.toml.
    std::filesystem::create_directory(folder / ".git");
  }
  ~Program() override { std::filesystem::remove_all(folder); }

  void write(const std::string& name, std::string_view bytes) const {
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << bytes;
  }
  std::string read(const std::string& name) const {
    std::ifstream in(folder / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  bool exists(const std::string& name) const { return std::filesystem::exists(folder / name); }

  struct Around {
    std::string input = {};                               ///< What comes on the standard input.
    std::vector<std::string> environment = {"LC_ALL=C"};  ///< All that there is.
  };

  /// Runs `svereno arguments…` in the folder.
  Outcome run(const std::vector<std::string>& arguments) const { return run(arguments, Around{}); }
  Outcome run(std::vector<std::string> arguments, const Around& around) const {
    arguments.insert(arguments.begin(), SVERENO_BINARY);
    write(".in", around.input);
    const pid_t child = ::fork();
    if (child == 0) start(arguments, around.environment);
    int state = 0;
    ::waitpid(child, &state, 0);
    const int status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
    return {status, read(".out"), read(".err")};
  }

  std::filesystem::path folder;

 private:
  [[noreturn]] void start(std::vector<std::string>& arguments,
                          std::vector<std::string> environment) const {
    const auto redirect = [](const char* name, int flags, int descriptor) {
      ::dup2(::open(name, flags, 0600), descriptor);
    };
    if (::chdir(folder.c_str()) != 0) ::_exit(126);
    redirect(".in", O_RDONLY, STDIN_FILENO);
    redirect(".out", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(".err", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    std::vector<char*> envp;
    for (std::string& variable : environment) envp.push_back(variable.data());
    envp.push_back(nullptr);
    ::execve(argv[0], argv.data(), envp.data());
    ::_exit(127);
  }
};

}  // namespace svereno::cli
