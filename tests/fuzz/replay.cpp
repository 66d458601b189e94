// Drives a fuzz target without libFuzzer: the files of a corpus as they are, then
// mutations of them, the same on every run.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int kMutations = 2000;
constexpr int kEditsEach = 8;

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::vector<std::string> read_corpus(const char* folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<std::string> inputs;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return inputs;
}

// One of: a byte changed, a stretch removed, doubled, or taken from another input.
void edit(std::string& text, const std::string& other, std::mt19937& random) {
  const auto below = [&](std::size_t n) { return n == 0 ? 0 : random() % n; };
  if (text.empty()) {
    text = other;
    return;
  }
  const std::size_t at = below(text.size());
  constexpr std::size_t kStretch = 32;
  switch (random() % 4) {
    case 0:
      text[at] = static_cast<char>(random());
      break;
    case 1:
      text.erase(at, 1 + below(kStretch));
      break;
    case 2:
      text.insert(at, text.substr(at, 1 + below(kStretch)));
      break;
    default:
      text.insert(at, other.substr(below(other.size()), 1 + below(kStretch)));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s CORPUS_FOLDER\n", argv[0]);
    return 2;
  }
  const std::vector<std::string> corpus = read_corpus(argv[1]);
  if (corpus.empty()) {
    std::fprintf(stderr, "%s: no files\n", argv[1]);
    return 2;
  }
  for (const std::string& input : corpus) run(input);
  std::mt19937 random(1);
  for (int i = 0; i < kMutations; ++i) {
    std::string input = corpus[random() % corpus.size()];
    for (int edits = 0; edits < kEditsEach; ++edits) {
      edit(input, corpus[random() % corpus.size()], random);
      run(input);
    }
  }
  std::printf("%zu inputs, %d mutations\n", corpus.size(), kMutations * kEditsEach);
  return 0;
}
