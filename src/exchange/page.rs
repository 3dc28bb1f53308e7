//! A page for reading: the one-file edition of the app with a plan file inside.

/// Puts a plan file into the page, in place of the one that it may hold. The page keeps it in an element of identity `id`,
/// as data that no browser runs. None when the page has no head.
#[must_use]
pub fn with_plan(page: &str, id: &str, file: &str) -> Option<String> {
    let opening = format!("<script type=\"application/json\" id=\"{id}\">");
    let closing = "</script>";
    let end_of_head = page.find("</head>")?;
    let (head, rest) = page.split_at(end_of_head);
    let head = match head.find(&opening) {
        Some(start) => {
            let after = head.get(start..)?.find(closing)? + start + closing.len();
            format!("{}{}", head.get(..start)?, head.get(after..)?)
        }
        None => head.to_owned(),
    };
    // In JSON a `<` stands only in texts, where its number means the same: no text of a plan ends the element.
    let data = file.replace('<', "\\u003c");
    Some(format!("{head}{opening}{data}{closing}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html><head><title>M</title></head><body></body></html>";

    #[test]
    fn a_plan_is_put_into_the_page_and_takes_the_place_of_the_one_before() {
        let one = with_plan(PAGE, "plan", r#"{"a":1}"#);
        assert!(one.as_ref().is_some_and(|page| page.contains(r#"id="plan">{"a":1}</script></head>"#)), "{one:?}");
        assert_eq!(one.and_then(|page| with_plan(&page, "plan", r#"{"a":2}"#)), with_plan(PAGE, "plan", r#"{"a":2}"#));
    }

    #[test]
    fn no_text_of_a_plan_ends_the_element_that_holds_it() {
        let file = r#"{"name":"</script><script>alert(1)</script>"}"#;
        let page = with_plan(PAGE, "plan", file).unwrap_or_default();
        assert_eq!(page.matches("</script>").count(), 1);
        let data = page.split_once("plan\">").and_then(|(_, rest)| rest.split_once("</script>")).map(|(data, _)| data);
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
        assert_eq!(data.and_then(read), read(file));
    }
}
