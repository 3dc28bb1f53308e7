//! Focus and painting: what has to wait until the browser has drawn.

use std::time::Duration;

use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};

use crate::browser::{clock, page};

/// How long something that is to be focused may take to appear: about a second.
const FRAMES_TO_WAIT: u32 = 60;

/// Gives focus back to the part of the page that has it, and to forms what was typed, once they are drawn anew.
pub fn keep_focus() {
    let put_back = page::keep_typed();
    request_animation_frame(put_back);
    if let Some(id) = page::focused() {
        request_animation_frame(move || {
            page::focus(&id);
        });
    }
}

/// Moves focus to a part of the page.
pub fn focus(id: &str) {
    page::focus(id);
}

/// Moves focus to a part of a page that is only about to be shown: as soon as it is drawn, so that a key pressed at
/// once already reaches it, or in one of the next frames where the address must change first.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    spawn_local(async move {
        tick().await;
        focus_within(FRAMES_TO_WAIT, id);
    });
}

fn focus_within(frames: u32, id: String) {
    if !page::focus(&id) && frames > 0 {
        request_animation_frame(move || focus_within(frames - 1, id));
    }
}

/// Calls back once what is being drawn now has been painted.
pub fn once_painted(callback: impl FnOnce() + 'static) {
    request_animation_frame(move || {
        spawn_local(async move {
            // The frame is painted between its callbacks and the next task.
            clock::pause(Duration::ZERO).await;
            callback();
        });
    });
}

/// Whether what is being drawn now has been painted. What is drawn after that is in nobody's way.
#[must_use]
pub fn after_paint() -> ReadSignal<bool> {
    let (painted, set_painted) = signal(false);
    once_painted(move || {
        // The part of the page that has asked may be gone.
        let _gone = set_painted.try_set(true);
    });
    painted
}
