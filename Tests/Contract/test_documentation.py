"""The page about adding an operation shows lines that are really there, and says how many they are."""

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "adding-an-operation.md"
# So many hand-written lines an operation on a new table may take.
LINES = 120


def excerpts():
    """Each block of code with the path of the file that is named last before it."""
    path = None
    for text, block in re.findall(r"(.*?)```\w+\n(.*?)```\n", PAGE.read_text(), re.DOTALL):
        named = re.findall(r"`([\w./+]+\.(?:yaml|sql|swift))`", text)
        path = named[-1] if named else path
        yield path, block


def test_each_excerpt_is_in_its_file():
    blocks = list(excerpts())
    assert len(blocks) > 10
    for path, block in blocks:
        assert block in (ROOT / path).read_text(), f"{path} has not:\n{block}"


def test_the_number_of_lines_is_right_and_within_the_bar():
    lines = sum(1 for _, block in excerpts() for line in block.splitlines() if line.strip())
    told = int(re.search(r"They are\s+(\d+)\s+lines", PAGE.read_text()).group(1))
    assert lines == told
    assert f"from the contract to the test: {lines} of them" in (ROOT / "README.md").read_text()
    assert lines < LINES
