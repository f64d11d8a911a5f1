"""Settings: where they are looked for, what they take, and the place of a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from cctimeline.config import Config, ConfigError, load, settings


def test_defaults_without_a_file(tmp_path: Path) -> None:
    """No file: the defaults; there are at most six settings, each documented."""
    assert Config() == load(tmp_path)
    assert len(settings()) <= 6
    assert all(doc for _, _, doc in settings())


def test_pyproject_table_is_read(tmp_path: Path) -> None:
    """The table `[tool.cctimeline]`, names with hyphens."""
    (tmp_path / "pyproject.toml").write_text("[tool.cctimeline]\nfail-on = 'error'\nignore = ['rank-differs']\n")

    assert Config(fail_on="error", ignore=("rank-differs",)) == load(tmp_path)


def test_own_file_comes_first(tmp_path: Path) -> None:
    """`cctimeline.toml` is read before `pyproject.toml`; a pyproject without the table is none."""
    (tmp_path / "pyproject.toml").write_text("[tool.other]\n")
    assert Config() == load(tmp_path)

    (tmp_path / "cctimeline.toml").write_text("format = 'concise'\n")
    assert Config(format="concise") == load(tmp_path)


def test_paths_count_from_the_file(tmp_path: Path) -> None:
    """The file is looked for upwards, and its paths count from its folder; defaults do not move."""
    (tmp_path / "cctimeline.toml").write_text("against = ['articles']\n")
    (tmp_path / "drafts").mkdir()

    assert Config(against=("../articles",)) == load(tmp_path / "drafts")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "[tool.x]\nfailon = 1\n[tool.cctimeline]\n\nfailon = 'error'\n",
            ":5: unknown setting failon; the closest",
        ),
        ("[tool.cctimeline]\nfail-on = 'loud'\n", ":2: fail-on must be one of error, warning, stale, never"),
        ("[tool.cctimeline]\nselect = 'rank-differs'\n", ":2: select must be a list of strings"),
        ("[tool.cctimeline]\nformat = \n", ":2: "),
        ("[tool.cctimeline.rules]\na = 1\n", ":1: unknown setting rules"),
        ("[tool]\ncctimeline = 3\n", ": tool.cctimeline must be a table"),
    ],
)
def test_mistakes_have_a_place(tmp_path: Path, text: str, place: str) -> None:
    """An unknown name or a value that does not fit is an error that names path and line."""
    (tmp_path / "pyproject.toml").write_text(text)

    with pytest.raises(ConfigError) as error:
        load(tmp_path)
    assert f"{tmp_path / 'pyproject.toml'}{place}" in str(error.value)


def test_own_file_that_cannot_be_used(tmp_path: Path) -> None:
    """A file that is no UTF-8 is told by its byte; a table that belongs into pyproject.toml by its line."""
    own = tmp_path / "cctimeline.toml"
    for data, said in ((b"\xff\xfe", ": not UTF-8 at byte 0"), (b"\n[tool.cctimeline]\n", ": unknown setting tool; ")):
        own.write_bytes(data)
        with pytest.raises(ConfigError) as error:
            load(tmp_path)
        assert f"{own}{said}" in str(error.value)
