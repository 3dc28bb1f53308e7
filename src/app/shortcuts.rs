//! Keys that work on every page.

use super::{route::Page, store::Store};
use crate::text::change_in_words;

/// Begins to listen, for as long as the page lives; a second call changes nothing.
pub fn listen(store: Store) {
    store.on_keys(move |press| match (press.command, press.shift, press.key.to_ascii_lowercase().as_str()) {
        (true, false, "k") => {
            search(store);
            true
        }
        // In a field, undo belongs to the text that is being typed.
        (true, false, "z") if !press.in_text => {
            undo(store);
            true
        }
        (true, true, "z") | (true, false, "y") if !press.in_text => {
            redo(store);
            true
        }
        _ => false,
    });
}

/// Goes to the table of indicators, ready to type what to look for.
pub fn search(store: Store) {
    if store.page() != Page::Indicators {
        store.go_to_page(Page::Indicators);
    }
    store.focus_soon("search");
}

/// Takes the person's last change back and says what it was.
pub fn undo(store: Store) {
    let language = store.language();
    match store.undo() {
        Ok(Some(change)) => {
            store.say_done((language.frame().undone)(&store.plan(|plan| change_in_words(&change, plan, language))));
        }
        Ok(None) => store.say_done(language.frame().nothing_to_undo.into()),
        Err(error) => store.say_error(language.opening().rejection(&error)),
    }
}

/// Does again what was undone last and says what it was.
pub fn redo(store: Store) {
    let language = store.language();
    match store.redo() {
        Ok(Some(change)) => {
            store.say_done((language.frame().redone)(&store.plan(|plan| change_in_words(&change, plan, language))));
        }
        Ok(None) => store.say_done(language.frame().nothing_to_undo.into()),
        Err(error) => store.say_error(language.opening().rejection(&error)),
    }
}
