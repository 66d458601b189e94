#!/usr/bin/env python3
"""Checks the sample pair and compares what is found with the table in samples/README.md:
every planted defect, in the order of the draft, and nothing else.

usage: samples_test.py SVERENO SAMPLES
"""
import json
import os
import subprocess
import sys

svereno, samples = sys.argv[1:]


def planted():
    with open(os.path.join(samples, "README.md"), encoding="utf-8") as lines:
        for line in lines:
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if len(cells) == 4 and cells[0].startswith("`"):
                yield cells[0].strip("`"), " ".join(cells[1:3])


def found():
    pair = [os.path.join(samples, f"article.{language}.docx") for language in ("ru", "en")]
    run = subprocess.run([svereno, "check", *pair, "--output", "json=-"], capture_output=True)
    if run.returncode != 1:
        sys.exit(f"exit status {run.returncode}, not 1: {run.stderr.decode()}")
    for finding in json.loads(run.stdout)["findings"]:
        places = [place["text"] for place in finding["target"] + finding["source"] if place["text"]]
        yield finding["check"], places[0].strip("[] ")


expected, actual = list(planted()), list(found())
for (check, row), (got, text) in zip(expected, actual):
    if check != got or text not in row:
        sys.exit(f"planted: {check}: {row}\nfound:   {got}: {text}")
if len(expected) != len(actual):
    sys.exit(f"{len(expected)} planted, {len(actual)} found:\n{expected[len(actual):]}\n{actual[len(expected):]}")
print(f"{len(actual)} planted and found")
