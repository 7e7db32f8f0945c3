"""Slides of the demo clips, drawn with Pillow: 1280 x 720, large type, one small figure where it helps."""

from math import exp
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SIZE = (1280, 720)
PAPER, INK, MUTED = "#f7f6f2", "#14232e", "#566570"
ACCENT, WARN, BAND, GLOW = "#0b6e75", "#b3392f", "#10343d", "#a9d3d4"
LEFT, FIGURE_LEFT, FIGURE_RIGHT = 96, 820, 1200
FONTS = Path("/usr/share/fonts/truetype/dejavu")


def font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"DejaVuSans{'-Bold' if bold else ''}.ttf"), size)


def wrap(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """The lines of `text` set in `face`, none wider than `width` pixels unless one word is."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and face.getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def draw_slide(slide: dict, number: int, count: int, footer: str) -> Image.Image:
    """One slide: `title`, and optionally `kicker`, `points` and the name of a `figure`."""
    image = Image.new("RGB", SIZE, BAND if number == 1 else PAPER)
    draw = ImageDraw.Draw(image)
    ink, accent, muted = (PAPER, GLOW, GLOW) if number == 1 else (INK, ACCENT, MUTED)
    draw.rectangle((0, 0, 28, SIZE[1]), fill=ACCENT if number == 1 else BAND)
    y = 180 if number == 1 else 72
    if kicker := slide.get("kicker"):
        draw.text((LEFT, y), kicker, font=font(28), fill=accent)
    y += 48
    for line in wrap(slide["title"], font(56, bold=True), 1080):
        draw.text((LEFT, y), line, font=font(56, bold=True), fill=ink)
        y += 70
    draw_points(draw, slide.get("points", []), y + 36, 650 if "figure" in slide else 1060, ink)
    if figure := slide.get("figure"):
        FIGURES[figure](draw)
    draw.text((LEFT, 662), footer, font=font(20), fill=muted)
    draw.text((1200, 662), f"{number} / {count}", font=font(20), fill=muted, anchor="ra")
    return image


def draw_points(draw: ImageDraw.ImageDraw, points: list[str], y: int, width: int, ink: str) -> None:
    for point in points:
        if ink == INK:
            draw.ellipse((LEFT, y + 17, LEFT + 14, y + 31), fill=ACCENT)
        for line in wrap(point, font(36), width):
            draw.text((LEFT + (40 if ink == INK else 0), y), line, font=font(36), fill=ink)
            y += 48
        y += 28


def draw_pulse(draw: ImageDraw.ImageDraw) -> None:
    """Two arterial traces: pulsatile, and almost flat."""
    for top, height, colour, label in (
        (300, 110, ACCENT, "The valve opens"),
        (540, 10, WARN, "It stays shut"),
    ):
        points = []
        for x in range(FIGURE_LEFT, FIGURE_RIGHT, 2):
            phase = ((x - FIGURE_LEFT) % 100) / 100
            beat = (
                phase / 0.15
                if phase < 0.15
                else exp(-3 * (phase - 0.15)) + 0.12 * exp(-(((phase - 0.45) / 0.05) ** 2))
            )
            points.append((x, top - height * beat))
        draw.line(points, fill=colour, width=5, joint="curve")
        draw.text((FIGURE_LEFT, top + 22), label, font=font(24), fill=MUTED)


def draw_clocks(draw: ImageDraw.ImageDraw) -> None:
    """A time line from collapse to flow: a short gap, then compressions."""
    y, first = 400, FIGURE_LEFT + 60
    draw.rectangle((FIGURE_LEFT, y - 22, first, y + 22), fill=WARN)
    draw.rectangle((first, y - 22, FIGURE_RIGHT, y + 22), fill=ACCENT)
    draw.text((FIGURE_LEFT, y - 62), "no-flow", font=font(24), fill=WARN)
    draw.text((FIGURE_RIGHT, y - 62), "low-flow", font=font(24), fill=ACCENT, anchor="ra")
    for x, label, anchor in ((FIGURE_LEFT, "collapse", "la"), (FIGURE_RIGHT, "ECMO flow", "ra")):
        draw.line((x, y - 30, x, y + 34), fill=INK, width=3)
        draw.text((x, y + 42), label, font=font(24), fill=MUTED, anchor=anchor)


def draw_steps(draw: ImageDraw.ImageDraw) -> None:
    """Flow reduced in steps of half a litre a minute."""
    width = (FIGURE_RIGHT - FIGURE_LEFT) // 5
    for step, flow in enumerate((3.5, 3.0, 2.5, 2.0, 1.5)):
        left = FIGURE_LEFT + step * width
        top = 560 - int(flow * 80)
        draw.rectangle((left, top, left + width - 10, 560), fill=ACCENT)
        draw.text(
            (left + width / 2 - 5, top - 34),
            f"{flow:.1f}".replace(".", ","),
            font=font(24),
            fill=INK,
            anchor="ma",
        )
    draw.text((FIGURE_LEFT, 576), "flow, l/min", font=font(24), fill=MUTED)


FIGURES = {"pulse": draw_pulse, "clocks": draw_clocks, "steps": draw_steps}
