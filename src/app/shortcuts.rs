//! Keys that work on every page.

use super::{route::Page, screen, store::Store};

/// Begins to listen, for as long as the page lives; a second call changes nothing.
pub fn listen(store: Store) {
    store.screen.on_keys(move |press| match (press.command, press.shift, press.key.to_ascii_lowercase().as_str()) {
        (true, false, "k") => {
            search(store);
            true
        }
        // In a field, undo belongs to the text that is being typed.
        (true, false, "z") if !press.in_text => {
            store.document.undo();
            true
        }
        (true, true, "z") | (true, false, "y") if !press.in_text => {
            store.document.redo();
            true
        }
        _ => false,
    });
}

/// Goes to the table of indicators, ready to type what to look for.
pub fn search(store: Store) {
    if store.screen.page() != Page::Indicators {
        store.screen.go_to_page(Page::Indicators);
    }
    screen::focus_soon("search");
}
