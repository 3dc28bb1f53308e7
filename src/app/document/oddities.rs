//! What was odd when a plan was opened or saved, said to the person.

use leptos::{prelude::*, task::spawn_local};

use crate::app::{
    loading::work,
    route::Page,
    screen::{SaveState, Screen},
};
use crate::browser::{clock, home::Oddity};
use crate::text::Keeping;

/// Says what was odd. The words come with the later pages: where these cannot be had yet, they are asked for again.
pub(super) fn say_oddities(screen: &'static Screen, oddities: Vec<Oddity>) {
    if oddities.iter().any(|oddity| matches!(oddity, Oddity::NoLocal(_))) {
        screen.save_state.set(SaveState::Blocked);
    }
    if !oddities.is_empty() {
        spawn_local(async move {
            while work::say_oddities(screen, oddities.clone()).await.is_err() {
                clock::pause(super::AT_REST).await;
            }
        });
    }
}

/// Says what was odd when a plan was opened or saved.
pub(crate) fn say_in_words(screen: &Screen, oddities: &[Oddity]) {
    let language = screen.language();
    let words = language.keeping();
    let mut aside: Vec<&String> = Vec::new();
    for oddity in oddities {
        match oddity {
            // One message for all of them; a record may be damaged in both places, in different ways.
            Oddity::SetAside((key, ..)) => aside.push(key),
            Oddity::Refused(rejection) => screen.say_error(language.opening().rejection(rejection)),
            other => screen.say_error(in_words(words, other)),
        }
    }
    aside.sort_unstable();
    aside.dedup();
    if !aside.is_empty() {
        screen.say_error_with((words.set_aside)(aside.len()), Some((Page::Rescue, words.look)));
    }
}

fn in_words(words: &Keeping, oddity: &Oddity) -> String {
    match oddity {
        Oddity::RestoredFromJournal(changes) => (words.restored_from_journal)(*changes),
        Oddity::RestoredFromLocal(changes) => (words.restored_from_local)(*changes),
        Oddity::NoJournal(error) => (words.no_journal)(&error.to_string()),
        Oddity::NoLocal(_) => words.no_local.into(),
        Oddity::WrittenBack(changes) => (words.written_back)(*changes),
        // Said in words of their own.
        Oddity::SetAside(_) | Oddity::Refused(_) => String::new(),
    }
}
