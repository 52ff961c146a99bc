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
        "@SHA400@",
    ),
    (
        600,
        "SEMI_BOLD",
        "package/600SemiBold/BeVietnamPro_600SemiBold.ttf",
        "@SHA600@",
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
    + [ord(c) for c in "–—‘’“”•…‰₫−≈≤≥"]
)
FEATURES = ["kern", "mark", "mkmk", "ccmp"]

# One figure width in both weights, so that an emphasised row lines up with the rows around it.
FIGURE = 670
SPACES = {0x2007: FIGURE, 0x2009: 150, 0x202F: 150}
HYPHEN, NON_BREAKING_HYPHEN = 0x2D, 0x2011
DIGITS = "0123456789"

# Drawn marks: bearing at each side, and the height of the lower-case letters they stand beside.
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


def ring(stroke):
    """An open circle."""

    def draw(pen):
        disc(pen, 280 - stroke, clockwise=False)
        return disc(pen, 280)

    return draw


def drawn(stroke):
    """The marks that the original lacks: arrows, and the shapes that stand for a status."""
    return {
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
    rules = add_tabular_figures(font)
    with_tabular = f"feature tnum {{ {' '.join(rules)} }} tnum;"
    addOpenTypeFeaturesFromString(font, merged(font, with_tabular))
    return font
