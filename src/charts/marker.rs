//! Texts for numbers. Options are data and can hold no function, and the page's policy allows no code made from text:
//! a marker therefore carries the texts themselves, one for each place, and `browser/echarts.js` looks them up.

/// What a marker begins with.
const LIST: &str = "{muctieu:list}";

/// What stands between two texts.
const BETWEEN: char = '\u{1f}';

/// A formatter that gives the first text at the first place, and so on: ticks of an axis, or places of the pointer.
pub(super) fn list<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut marker = String::from(LIST);
    for text in texts {
        marker.push(BETWEEN);
        marker.push_str(text);
    }
    marker
}
