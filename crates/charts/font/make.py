"""Makes the web fonts in public/fonts and the text-width table of the charts from one source, Be Vietnam Pro.

Run from anywhere, with Node's npm on PATH:

    python3 -m venv /tmp/tiendo-fonts
    /tmp/tiendo-fonts/bin/pip install --requirement crates/charts/font/requirements.txt
    /tmp/tiendo-fonts/bin/python crates/charts/font/make.py

The same input gives the same bytes. What is cut, added and left out, and why, is told in public/fonts/README.md.
"""

import hashlib
import math
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[3]
FONTS = ROOT / "public" / "fonts"
TABLE = ROOT / "crates" / "charts" / "src" / "text_width" / "table.rs"

PACKAGE = "@expo-google-fonts/be-vietnam-pro"
VERSION = "0.4.1"
# Weight of the web font, name in the generated table, file in the package, SHA-256 of that file.
WEIGHTS = [
    (
        400,
        "REGULAR",
        "package/400Regular/BeVietnamPro_400Regular.ttf",
        "cb6f53d6fd56316356c55b067474d9621c27b7182b124063b8f6eab6acef63bd",
    ),
    (
        600,
        "SEMI_BOLD",
        "package/600SemiBold/BeVietnamPro_600SemiBold.ttf",
        "04db63d2a82dd4bb35ba25e00dab1d12febcd0e917856b174b71a24d6f0c9afa",
    ),
]
LICENSE = ("package/LICENSE_FONT", "OFL.txt")

# Characters taken over from the original font.
KEPT = (
    list(range(0x20, 0x7F))
    + [c for c in range(0xA0, 0x100) if c != 0xAD]
    + [ord(c) for c in "ĂăĐđĨĩŨũƠơƯư"]
    + list(range(0x1EA0, 0x1EFA))
    + [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323]
    + [ord(c) for c in "–—‘’“”•…‰₫−≈≠≤≥"]
    # Of the formulas in explanations.
    + [ord(c) for c in "ŷ₀₁₂₃"]
)
# Shaping composes Vietnamese letters from combining marks by itself, so no mark positioning is kept.
FEATURES = ["kern"]

# One figure width in both weights, so that an emphasised row lines up with the rows around it.
FIGURE = 670
SPACES = {0x2007: FIGURE, 0x2009: 150, 0x202F: 150}
HYPHEN, NON_BREAKING_HYPHEN = 0x2D, 0x2011
DIGITS = "0123456789"

# Drawn marks: bearing at each side, and the height of the capitals they stand beside.
BEARING = 60
CAP_HEIGHT = 700


def polygon(pen, points):
    """Adds a closed shape with straight sides."""
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()


def arrow(pen, length, stroke, turn):
    """Draws an arrow centred on half the capitals' height, turned by quarter turns from pointing right."""
    middle, half, head = (length / 2 + BEARING, CAP_HEIGHT / 2), length / 2, 210
    slant = stroke * math.sqrt(2)
    points = [
        (-half, -stroke / 2),
        (half - slant, -stroke / 2),
        (half - head - slant / 2, -head + stroke / 4),
        (half - head + slant / 2 - stroke / 2, -head - stroke / 2),
        (half, 0),
        (half - head + slant / 2 - stroke / 2, head + stroke / 2),
        (half - head - slant / 2, head - stroke / 4),
        (half - slant, stroke / 2),
        (-half, stroke / 2),
    ]
    cos, sin = [(1, 0), (0, 1), (-1, 0), (0, -1)][turn]
    polygon(pen, [(round(middle[0] + x * cos - y * sin), round(middle[1] + x * sin + y * cos)) for x, y in points])
    return round(length + 2 * BEARING)


def disc(pen, radius, clockwise=True):
    """Draws a circle of eight quadratic curves centred on half the capitals' height, on the width of a full disc."""
    centre, outer = (280 + BEARING, CAP_HEIGHT / 2), radius / math.cos(math.pi / 8)
    step = (-1 if clockwise else 1) * math.pi / 4
    at = lambda r, a: (round(centre[0] + r * math.cos(a)), round(centre[1] + r * math.sin(a)))
    pen.moveTo(at(radius, 0))
    for i in range(8):
        pen.qCurveTo(at(outer, (i + 0.5) * step), at(radius, (i + 1) * step))
    pen.closePath()
    return 560 + 2 * BEARING


def shape(points):
    """A mark with straight sides, as a function that draws it and returns its advance."""

    def draw(pen):
        polygon(pen, [(x + BEARING, y) for x, y in points])
        return max(x for x, _ in points) + 2 * BEARING

    return draw


def ceiling(stroke, right):
    """A half bracket that opens to the right, or to the left: what stands in it is rounded up."""
    foot, top, arm, bearing = -180, 760, 190, 80

    def draw(pen):
        x = lambda distance: bearing + (arm - distance if right else distance)
        corners = [(0, foot), (0, top), (arm, top), (arm, top - stroke), (stroke, top - stroke), (stroke, foot)]
        points = [(x(distance), y) for distance, y in corners]
        polygon(pen, points[::-1] if right else points)
        return arm + 2 * bearing

    return draw


def ring(stroke):
    """An open circle."""

    def draw(pen):
        disc(pen, 280 - stroke, clockwise=False)
        return disc(pen, 280)

    return draw


def drawn(stroke):
    """The marks that the original lacks: brackets of formulas, arrows, and the shapes that stand for a status."""
    return {
        "⌈": ceiling(stroke, right=False),
        "⌉": ceiling(stroke, right=True),
        "→": lambda pen: arrow(pen, 620, stroke, 0),
        "↑": lambda pen: arrow(pen, 620, stroke, 1),
        "←": lambda pen: arrow(pen, 620, stroke, 2),
        "↓": lambda pen: arrow(pen, 620, stroke, 3),
        "▲": shape([(0, 50), (310, 650), (620, 50)]),
        "▼": shape([(0, 650), (620, 650), (310, 50)]),
        "◆": shape([(0, 350), (310, 660), (620, 350), (310, 40)]),
        "■": shape([(0, 80), (0, 620), (540, 620), (540, 80)]),
        "●": lambda pen: disc(pen, 280),
        "○": ring(stroke),
    }


def add_glyph(font, name, glyph, advance, codepoint=None):
    """Puts a glyph at the end of the font and, if it stands for a character, into every Unicode map."""
    font["glyf"][name] = glyph
    font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    if codepoint is not None:
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[codepoint] = name


def add_tabular_figures(font):
    """Adds figures of one width, the original ones centred in it, and the feature `tnum` that picks them."""
    cmap, glyphs, rules = font.getBestCmap(), font["glyf"], []
    for digit in DIGITS:
        name = cmap[ord(digit)]
        ink = glyphs[name]
        shift = round((FIGURE - (ink.xMax - ink.xMin)) / 2) - ink.xMin
        pen = TTGlyphPen(glyphs)
        pen.addComponent(name, (1, 0, 0, 1, shift, 0))
        glyph = pen.glyph()
        glyph.recalcBounds(glyphs)
        add_glyph(font, f"{name}.tnum", glyph, FIGURE)
        rules.append(f"sub {name} by {name}.tnum;")
    return rules


def add_missing(font, stroke):
    """Adds the spaces, the non-breaking hyphen and the marks that the original lacks."""
    cmap = font.getBestCmap()
    for codepoint, advance in SPACES.items():
        add_glyph(font, f"uni{codepoint:04X}", TTGlyphPen(None).glyph(), advance, codepoint)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[NON_BREAKING_HYPHEN] = cmap[HYPHEN]
    for char, draw in drawn(stroke).items():
        pen = TTGlyphPen(None)
        advance = draw(pen)
        glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        add_glyph(font, f"uni{ord(char):04X}", glyph, advance, ord(char))


def subset(font):
    """Cuts the font down to the characters and features that are kept."""
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=KEPT)
    subsetter.subset(font)


def make_font(source):
    """Returns the finished font made from one of the package's files."""
    font = TTFont(source, recalcTimestamp=False)
    missing = [f"U+{c:04X}" for c in KEPT if c not in font.getBestCmap()]
    if missing:
        sys.exit(f"{source}: the font lacks {', '.join(missing)}")
    subset(font)
    bar = font["glyf"][font.getBestCmap()[0x2212]]
    add_missing(font, bar.yMax - bar.yMin)
    addOpenTypeFeaturesFromString(font, tabular_feature(add_tabular_figures(font)), tables=["GSUB"])
    return font


def tabular_feature(rules):
    """The feature file of `tnum`."""
    return f"languagesystem DFLT dflt; languagesystem latn dflt; feature tnum {{ {' '.join(rules)} }} tnum;"


def advances(font):
    """The advance of every character, figures at the tabular width and combining marks at zero."""
    metrics, widths = font["hmtx"], {}
    for codepoint, name in font.getBestCmap().items():
        widths[codepoint] = FIGURE if chr(codepoint) in DIGITS else metrics[name][0]
    return widths


def runs(codepoints):
    """Joins ascending code points into runs without gaps, as (first, count)."""
    found = []
    for codepoint in codepoints:
        if found and codepoint == found[-1][0] + found[-1][1]:
            found[-1][1] += 1
        else:
            found.append([codepoint, 1])
    return found


def rows(values, width=110, indent=4):
    """Lays values out as comma-separated lines."""
    lines, line = [], ""
    for value in values:
        if len(line) + len(value) + 2 > width - indent:
            lines.append(" " * indent + line.rstrip())
            line = ""
        line += f"{value}, "
    return "\n".join(lines + [" " * indent + line.rstrip()])


def table(widths):
    """The Rust source of the table; `widths` maps a name to the advances of that weight."""
    codepoints = sorted(next(iter(widths.values())))
    if any(sorted(w) != codepoints for w in widths.values()):
        sys.exit("the weights do not cover the same characters")
    parts = [
        f"//! Advances of Be Vietnam Pro by character; no code. Generated by crates/charts/font/make.py from",
        f"//! {PACKAGE} {VERSION}; do not edit.",
        "",
        "/// Units in one em, the unit of the advances below.",
        "pub(super) const UNITS_PER_EM: u16 = 1000;",
        "",
        "/// Runs of covered characters, ascending: first code point and how many follow one another from it.",
        "#[rustfmt::skip]",
        "pub(super) const RUNS: &[(u16, u16)] = &[",
        rows([f"(0x{first:04X}, {count})" for first, count in runs(codepoints)]),
        "];",
    ]
    for name, by_codepoint in widths.items():
        parts += [
            "",
            f"/// Advances of the {name.lower().replace('_', '-')} weight, run after run.",
            "#[rustfmt::skip]",
            f"pub(super) const {name}: &[u16] = &[",
            rows([str(by_codepoint[c]) for c in codepoints]),
            "];",
        ]
    return "\n".join(parts) + "\n"


def unpack(folder):
    """Brings the package into `folder` through npm and returns the files in it by name, checked."""
    out = subprocess.run(
        ["npm", "pack", f"{PACKAGE}@{VERSION}", "--silent"], cwd=folder, check=True, capture_output=True, text=True
    )
    with tarfile.open(Path(folder) / out.stdout.strip()) as archive:
        for _, _, path, sha256 in WEIGHTS:
            content = archive.extractfile(path).read()
            if hashlib.sha256(content).hexdigest() != sha256:
                sys.exit(f"{PACKAGE}@{VERSION}: {path} is not the file this script was written for")
            (Path(folder) / Path(path).name).write_bytes(content)
        (FONTS / LICENSE[1]).write_bytes(archive.extractfile(LICENSE[0]).read())


def main():
    """Makes the fonts and the table, and prints what they weigh."""
    widths = {}
    with tempfile.TemporaryDirectory() as folder:
        unpack(folder)
        for weight, name, path, _ in WEIGHTS:
            font = make_font(Path(folder) / Path(path).name)
            if font["head"].unitsPerEm != 1000:
                sys.exit(f"{path}: not 1000 units to the em")
            widths[name] = advances(font)
            font.flavor = "woff2"
            target = FONTS / f"be-vietnam-pro-{weight}.woff2"
            font.save(target)
            print(f"{target.relative_to(ROOT)}: {target.stat().st_size} bytes, {len(widths[name])} characters")
    TABLE.write_text(table(widths), encoding="utf-8")
    print(f"{TABLE.relative_to(ROOT)}: {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
