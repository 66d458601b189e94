"""Opens the HTML report in headless Chromium and uses it as a reader would.

html_browser_test.py PAGES_PROGRAM

Speaks WebDriver to chromedriver over plain HTTP. Exits with 77, which ctest counts as
skipped, where there is no Chromium.
"""
import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.request

SKIPPED = 77
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--window-size=1280,900",
]
PATIENCE = 20  # Seconds to wait for what should happen at once.


class Browser:
    """A session of chromedriver."""

    def __init__(self, profile):
        self.driver = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        port = None
        while port is None:
            line = self.driver.stdout.readline()
            if not line:
                raise RuntimeError("chromedriver ended before it named its port")
            found = re.search(r"successfully on port (\d+)", line)
            port = found and found.group(1)
        self.base = f"http://127.0.0.1:{port}"
        capabilities = {
            "browserName": "chrome",
            "goog:chromeOptions": {
                "args": FLAGS + [f"--user-data-dir={profile}"], "binary": shutil.which("chromium")},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }
        try:
            answer = self.call("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        except Exception:
            self.driver.terminate()
            raise
        self.session = f"/session/{answer['sessionId']}"

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, method=method)
        request.add_header("Content-Type", "application/json")
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()) from error

    def open(self, path):
        self.call("POST", self.session + "/url", {"url": path})

    def run(self, script, *args):
        return self.call("POST", self.session + "/execute/sync", {"script": script, "args": args})

    def press(self, keys):
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.call("POST", self.session + "/actions",
                  {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def log(self, kind):
        return self.call("POST", self.session + "/se/log", {"type": kind})

    def screenshot(self, path):
        with open(path, "wb") as out:
            out.write(base64.b64decode(self.call("GET", self.session + "/screenshot")))

    def close(self):
        try:
            self.call("DELETE", self.session)
        finally:
            self.driver.terminate()
            self.driver.wait()


class ReportPage(unittest.TestCase):
    folder = None
    browser = None

    def open(self, name, fragment=""):
        self.browser.open("about:blank")
        self.browser.log("browser"), self.browser.log("performance")  # What was before.
        self.browser.open(f"file://{self.folder}/{name}{fragment}")

    def count(self, selector):
        return self.browser.run("return document.querySelectorAll(arguments[0]).length", selector)

    def text(self, selector):
        return self.browser.run("return document.querySelector(arguments[0]).textContent", selector)

    def texts(self, selector):
        return self.browser.run(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", selector)

    def click(self, selector):
        self.browser.run("document.querySelector(arguments[0]).click()", selector)

    def wait_for(self, selector):
        end = time.monotonic() + PATIENCE
        while self.count(selector) == 0:
            self.assertLess(time.monotonic(), end, f"no {selector}")
            time.sleep(0.05)

    def assert_quiet(self):
        """Nothing complained, nothing was asked of a network."""
        self.assertEqual([entry["message"] for entry in self.browser.log("browser")], [])
        requests = []
        for entry in self.browser.log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                requests.append(message["params"]["request"]["url"])
        outside = [u for u in requests if not u.startswith(("file://" + self.folder, "data:", "about:"))]
        self.assertEqual(outside, [])

    def test_shows_findings_side_by_side(self):
        self.open("plain.html")
        self.wait_for("tr.segment")
        self.assertEqual(self.count("tr.segment"), 5)
        self.assertIn("2 errors", self.text("h1"))
        self.assertEqual(self.texts("td[lang=ru] mark.error"), ["34,1", "Кран новый."])
        self.assertEqual(self.texts("td[lang=en] mark.error:not(.caret)"), ["34.5"])
        self.assertEqual(self.count("td[lang=en] mark.caret"), 1)
        self.assertEqual(self.count("td[lang=en] mark.note"), 3)
        self.assertIn("“34.5” → “34.1”", self.text("#f1"))
        described = self.browser.run(
            "return document.querySelector('mark.error').getAttribute('aria-describedby')")
        self.assertEqual(described, "f1")
        self.assert_quiet()

    def test_filters_by_severity_and_keeps_it_in_the_address(self):
        self.open("plain.html")
        self.wait_for("tr.segment")
        self.click("input[data-filter=gate]")
        self.assertEqual(self.count("mark.error"), 0)
        self.assertEqual(self.count("tr.segment"), 3)
        fragment = self.browser.run("return location.hash")
        self.assertEqual(fragment, "#off=gate")
        self.open("plain.html", fragment)
        self.wait_for("tr.segment")
        self.assertEqual(self.count("mark.error"), 0)
        self.assertFalse(self.browser.run("return document.querySelector('[data-filter=gate]').checked"))
        self.assert_quiet()

    def test_filters_by_check_and_by_words(self):
        self.open("plain.html")
        self.wait_for("tr.segment")
        self.click("input[data-filter=sample-spelling]")
        self.assertEqual(self.count("mark.note"), 0)
        self.browser.run("const box = document.getElementById('search'); box.value = 'ОБОРОТ';"
                         "box.dispatchEvent(new Event('input'))")
        self.wait_for("tr.segment")
        self.assertEqual(self.count("tr.segment"), 1)
        self.assert_quiet()

    def test_shows_the_whole_text_and_speaks_russian(self):
        self.open("word.html")
        self.wait_for("tr.segment")
        self.assertEqual(self.browser.run("return document.documentElement.lang"), "ru")
        self.assertIn("Печатать нельзя: 1 ошибка", self.text("h1"))
        self.assertEqual(self.count("tr.segment"), 2)
        self.browser.press("t")
        self.wait_for("tr.segment.heading")
        self.assertEqual(self.count("tr.segment"), 4)
        self.click("[data-choice=en]")
        self.assertIn("Not ready to print: 1 error", self.text("h1"))
        self.assertIn("paragraph 2, note 1", self.text("#f2"))
        self.assert_quiet()

    def test_walks_by_keyboard(self):
        self.open("plain.html")
        self.wait_for("tr.segment")
        for key, expected in (("j", "f1"), ("j", "f2"), ("k", "f1")):
            self.browser.press(key)
            self.assertEqual(self.browser.run("return document.activeElement.id"), expected)
        self.assertEqual(self.texts("mark.on"), ["34,1", "34.5"])
        self.assertEqual(self.text("#counter"), "1 of 4 findings")
        self.assert_quiet()

    def test_nothing_in_a_document_acts(self):
        self.open("hostile.html")
        self.wait_for("tr.segment")
        self.assertEqual(self.count("img, td b, td script"), 0)
        self.assertIn("</script><script>alert(1)</script>", self.text("td[lang=en]"))
        self.assertIn("<U+202E>", self.text("td[lang=en]"))
        self.assertEqual(self.texts("mark")[0], "</script>")
        self.assert_quiet()

    def test_opens_a_book_at_once(self):
        self.open("big.html", "#mode=text")
        self.wait_for("tr.segment")
        ready = self.browser.run("return performance.now()")
        print(f"10,000 segments: rows after {ready:.0f} ms", file=sys.stderr)
        self.assertLess(self.count("tr.segment"), 1000)
        self.assertLess(self.count("*"), 20000)
        self.browser.press("k")  # Before the first there is none.
        self.browser.run("document.querySelector('.bar > button:last-of-type').click()")
        self.assertEqual(self.browser.run("return document.activeElement.id"), "f0")
        self.browser.run("window.dispatchEvent(new Event('beforeprint'))")
        self.assertEqual(self.count("tr.segment"), 10000)
        self.assert_quiet()

    def test_fits_a_narrow_screen(self):
        self.open("plain.html")
        self.wait_for("tr.segment")
        self.browser.call("POST", self.browser.session + "/goog/cdp/execute", {
            "cmd": "Emulation.setDeviceMetricsOverride",
            "params": {"width": 320, "height": 800, "deviceScaleFactor": 1, "mobile": True}})
        widths = self.browser.run(
            "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        self.browser.call("POST", self.browser.session + "/goog/cdp/execute",
                          {"cmd": "Emulation.clearDeviceMetricsOverride", "params": {}})
        self.assertLessEqual(widths[0], widths[1])


def luminance(colour):
    """Relative luminance of "#rrggbb". Source: WCAG 2.1."""
    channels = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


class Style(unittest.TestCase):
    CSS = os.path.join(os.path.dirname(__file__), "../../../qa/report/html_page/page.css")

    def test_every_text_stands_out_in_light_and_dark(self):
        with open(self.CSS, encoding="utf-8") as file:
            schemes = re.findall(r":root \{(.*?)\}", file.read(), re.S)[:2]
        self.assertEqual(len(schemes), 2)
        for scheme in schemes:
            colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", scheme))
            texts = {"ink": ("paper", "card", "error-bg", "warning-bg", "note-bg"),
                     "paper": ("ink",), "soft": ("paper", "card"), "accent": ("paper", "card"),
                     "error": ("card", "error-bg"), "warning": ("card", "warning-bg"),
                     "note": ("card", "note-bg")}
            for text, grounds in texts.items():
                for ground in grounds:
                    light, dark = sorted((luminance(colours[text]), luminance(colours[ground])))[::-1]
                    self.assertGreaterEqual((light + 0.05) / (dark + 0.05), 4.5, f"{text} on {ground}")


def main():
    if shutil.which("chromium") is None or shutil.which("chromedriver") is None:
        print("skipped: chromium and chromedriver are not installed")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as profile:
        subprocess.run([sys.argv[1], folder], check=True)
        ReportPage.folder = folder
        ReportPage.browser = Browser(profile)
        try:
            load = unittest.defaultTestLoader.loadTestsFromTestCase
            suite = unittest.TestSuite([load(Style), load(ReportPage)])
            result = unittest.TextTestRunner(verbosity=2).run(suite)
        finally:
            ReportPage.browser.close()
        return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
