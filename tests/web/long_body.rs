//! The rows of a long table: few are drawn, each says which it is, and print has all of them.

use std::sync::Arc;

use leptos::{prelude::*, task::tick};
use muctieu::app::{LongBody, row_count};
use muctieu::browser::clock;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement};

#[wasm_bindgen(inline_js = r#"
export function row_indices() {
    return [...document.querySelectorAll("tr[aria-rowindex]")].map((row) => row.getAttribute("aria-rowindex")).join(" ");
}
"#)]
extern "C" {
    fn row_indices() -> String;
}

const ROWS: usize = 1_000;

async fn drawn() {
    tick().await;
    clock::pause(std::time::Duration::from_millis(200)).await;
}

#[wasm_bindgen_test]
async fn of_a_long_table_the_rows_near_the_window_are_drawn_and_all_of_them_for_print() {
    let window = web_sys::window().expect("a window");
    let document = window.document().expect("a document");
    let host: HtmlElement = document.create_element("div").expect("an element").unchecked_into();
    document.body().expect("a body").append_child(&host).expect("appended");
    let rows = RwSignal::new((0..ROWS).collect::<Vec<usize>>());
    let mounted = leptos::mount::mount_to(host.clone(), move || {
        view! {
            <table aria-rowcount=row_count(ROWS)>
                <LongBody rows=rows columns=1 row=Arc::new(|row: usize| view! { <td><button>{row}</button></td> }.into_any()) />
            </table>
        }
    });
    let numbers = || row_indices().split_whitespace().filter_map(|index| index.parse().ok()).collect::<Vec<usize>>();
    drawn().await;
    let first = numbers();
    assert!(first.len() < ROWS / 4, "{} rows are drawn", first.len());
    assert_eq!(first[..3], [2, 3, 4], "the heading is the first row");
    // Far below, the rows there are drawn and those above are not; the height stays about the same.
    let height = host.scroll_height();
    window.scroll_to_with_x_and_y(0.0, f64::from(height));
    drawn().await;
    assert_eq!(numbers().last(), Some(&(ROWS + 1)));
    assert!(numbers().len() < ROWS / 4);
    window.dispatch_event(&Event::new("beforeprint").expect("an event")).expect("sent");
    drawn().await;
    assert_eq!(numbers(), (2..=ROWS + 1).collect::<Vec<_>>());
    window.dispatch_event(&Event::new("afterprint").expect("an event")).expect("sent");
    drawn().await;
    assert!(numbers().len() < ROWS / 4);
    // One row less: the rest moves up.
    rows.update(|rows| {
        rows.remove(0);
    });
    window.scroll_to_with_x_and_y(0.0, 0.0);
    drawn().await;
    assert_eq!(host.query_selector("button").expect("a selector").expect("a row").text_content().as_deref(), Some("1"));
    drop(mounted);
    host.remove();
}
