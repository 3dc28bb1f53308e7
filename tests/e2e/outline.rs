//! The tree that Chromium gives to assistive technology, as an outline for people.

use crate::browser::Outcome;
use serde_json::Value;
use std::collections::HashMap;

/// Roles that only group; readers pass over them.
const PASSED_OVER: [&str; 10] = [
    "none",
    "generic",
    "presentation",
    "InlineTextBox",
    "LineBreak",
    "LayoutTable",
    "LayoutTableRow",
    "LayoutTableCell",
    "ListMarker",
    "RootWebArea",
];

/// Roles whose name is made of what is in them, which then is not said again.
const NAMED_BY_CONTENT: [&str; 12] = [
    "link",
    "button",
    "heading",
    "StaticText",
    "option",
    "menuitem",
    "cell",
    "gridcell",
    "columnheader",
    "rowheader",
    "img",
    "image",
];

/// What is said beside role and name.
const STATES: [&str; 9] =
    ["level", "checked", "expanded", "pressed", "selected", "disabled", "required", "invalid", "live"];

/// Writes a line for each thing that is read out, indented as they contain each other.
///
/// # Errors
/// When the tree is not what the browser documents.
pub fn outline(tree: &Value) -> Outcome<String> {
    let nodes = tree["nodes"].as_array().ok_or("the browser gave no tree")?;
    let by_id: HashMap<&str, &Value> =
        nodes.iter().filter_map(|node| node["nodeId"].as_str().map(|id| (id, node))).collect();
    let root = nodes.iter().find(|node| node["parentId"].is_null()).ok_or("the tree has no root")?;
    let mut lines = Vec::new();
    write(root, &by_id, 0, &mut lines);
    Ok(lines.join("\n") + "\n")
}

fn write(node: &Value, nodes: &HashMap<&str, &Value>, depth: usize, lines: &mut Vec<String>) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = tidy(node["name"]["value"].as_str().unwrap_or_default());
    let is_said = node["ignored"] != Value::Bool(true) && !PASSED_OVER.contains(&role);
    let is_empty_text = role == "StaticText" && name.is_empty();
    let inner = if is_said && !is_empty_text {
        lines.push(line(node, role, &name, depth));
        depth + 1
    } else {
        depth
    };
    let first = lines.len();
    for id in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = nodes.get(id) {
            write(child, nodes, inner, lines);
        }
    }
    if is_said && NAMED_BY_CONTENT.contains(&role) {
        // Texts within are the name; other things within, such as a link in a heading, stay.
        let others: Vec<_> = lines.drain(first..).filter(|line| !line.trim_start().starts_with('“')).collect();
        // A cell that holds more than text is read out by what it holds.
        if role == "cell" && !others.is_empty() {
            lines[first - 1] = format!("{}cell", "  ".repeat(depth));
        }
        lines.extend(others);
    }
}

fn line(node: &Value, role: &str, name: &str, depth: usize) -> String {
    let indent = "  ".repeat(depth);
    if role == "StaticText" {
        return format!("{indent}“{name}”");
    }
    let mut parts = vec![role.to_string()];
    if !name.is_empty() {
        parts.push(format!("“{name}”"));
    }
    let value = tidy(node["value"]["value"].as_str().unwrap_or_default());
    if !value.is_empty() {
        parts.push(format!("= {value}"));
    }
    for property in node["properties"].as_array().into_iter().flatten() {
        let what = property["name"].as_str().unwrap_or_default();
        let state = &property["value"]["value"];
        if STATES.contains(&what) && *state != Value::Bool(false) && state.as_str() != Some("false") {
            parts.push(format!("[{what} {}]", state.as_str().map_or_else(|| state.to_string(), String::from)));
        }
    }
    let description = tidy(node["description"]["value"].as_str().unwrap_or_default());
    if !description.is_empty() {
        parts.push(format!("({description})"));
    }
    format!("{indent}{}", parts.join(" "))
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
