//! Colours as every program that reads SVG knows them.

/// A colour with its share of opacity, where it has one: `rgb(138 75 0 / 11%)` is `#8a4b00` at `0.11`. Whatever is not written
/// like that stays as it is.
pub(super) fn plain(value: &str) -> (String, Option<String>) {
    rgb(value).unwrap_or_else(|| (value.to_owned(), None))
}

fn rgb(value: &str) -> Option<(String, Option<String>)> {
    let inside = value.strip_prefix("rgb(").or_else(|| value.strip_prefix("rgba("))?.strip_suffix(')')?;
    let (color, opacity) = match inside.split_once('/') {
        Some((color, opacity)) => (color, Some(opacity.trim())),
        None => (inside, None),
    };
    let mut parts =
        color.split([' ', ',']).filter(|part| !part.is_empty()).map(|part| part.parse::<u8>().ok());
    let (red, green, blue) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    let opacity = match opacity {
        None => None,
        Some(share) => Some(opacity_of(share)?),
    };
    Some((format!("#{red:02x}{green:02x}{blue:02x}"), opacity))
}

/// A share of opacity as a number: of `11%`, `0.11`.
fn opacity_of(share: &str) -> Option<String> {
    match share.strip_suffix('%') {
        Some(percent) => {
            percent.parse::<u8>().ok().filter(|percent| *percent <= 100).map(|percent| match percent {
                100 => "1".to_owned(),
                _ => format!("0.{percent:02}"),
            })
        }
        None => share.parse::<f64>().ok().map(|_| share.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_and_its_opacity_come_apart() {
        for (value, color, opacity) in [
            ("rgb(138 75 0 / 11%)", "#8a4b00", Some("0.11")),
            ("rgb(1, 2, 255)", "#0102ff", None),
            ("rgb(1 2 3 / 0.5)", "#010203", Some("0.5")),
            ("rgb(1 2 3 / 100%)", "#010203", Some("1")),
            ("#d9e0e6", "#d9e0e6", None),
            ("none", "none", None),
            ("rgb(1 2)", "rgb(1 2)", None),
            ("rgb(1 2 3 4)", "rgb(1 2 3 4)", None),
            ("rgb(300 2 3)", "rgb(300 2 3)", None),
        ] {
            assert_eq!(plain(value), (color.to_owned(), opacity.map(str::to_owned)));
        }
    }
}
