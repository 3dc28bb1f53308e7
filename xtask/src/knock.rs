//! Keeps the server of the browser tests answering.
//!
//! The runner of wasm-bindgen serves the page of the tests with `tiny_http`, whose pool of threads
//! may put a connection in its queue although every thread is taken by one that the browser keeps open.
//! Nothing frees such a thread, so that the page waits until the time of the tests is over. A thread
//! that has nothing more to do looks into the queue, though, and any new connection makes such a
//! thread: it is enough to come to the door now and then and to leave again.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

const EVERY: Duration = Duration::from_millis(500);

/// An address that nobody listened at a moment ago.
pub fn free_address() -> std::io::Result<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()
}

/// Comes to the door of `address` until what is returned is dropped.
pub fn at(address: SocketAddr) -> Sender<()> {
    let (here, gone) = mpsc::channel();
    thread::spawn(move || {
        while gone.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
            // Before the runner listens and after it has ended there is no door: that is as good.
            drop(TcpStream::connect(address));
        }
    });
    here
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_comes_and_leaves_without_a_word_until_nobody_wants_it_any_more() -> std::io::Result<()> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let wanted = at(listener.local_addr()?);
        for _ in 0..2 {
            let (mut visitor, _) = listener.accept()?;
            assert_eq!(std::io::Read::read(&mut visitor, &mut [0; 1])?, 0);
        }
        drop(wanted);
        thread::sleep(EVERY * 2);
        listener.set_nonblocking(true)?;
        // One may have come while it was dropped.
        drop(listener.accept());
        thread::sleep(EVERY * 2);
        assert!(listener.accept().is_err());
        Ok(())
    }
}
