//! The line between the browser and the app's server, which can be cut: every engine then is without a network, which
//! drivers can bring about in one engine only.

use crate::browser::Outcome;
use std::env;
use std::net::Ipv4Addr;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// A line of one journey. It goes with this value.
pub struct Wire {
    port: u16,
    server: String,
    path: String,
    carrying: Option<JoinHandle<()>>,
}

impl Wire {
    /// Lays a line to the server that a variable tells.
    ///
    /// # Errors
    /// When it is not told, or no port is free.
    pub async fn lay(variable: &str) -> Outcome<Self> {
        let address = env::var(variable).map_err(|_| "use `cargo xtask test --only journeys`")?;
        let (server, path) = address
            .strip_prefix("http://")
            .and_then(|rest| rest.split_once('/'))
            .ok_or_else(|| format!("{address} is not the address of a server on this machine"))?;
        let mut wire = Self { port: 0, server: server.into(), path: path.into(), carrying: None };
        wire.mend().await?;
        Ok(wire)
    }

    /// The path at which the app lies on the server.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Where the app is, for the browser.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/{}", self.port, self.path)
    }

    /// Leads it to another server from now on: host and port.
    ///
    /// # Errors
    /// When somebody else has taken its port.
    pub async fn lead_to(&mut self, server: &str) -> Outcome {
        self.cut().await;
        self.server = server.into();
        self.mend().await
    }

    /// Cuts it: connections break, and no other comes about.
    pub async fn cut(&mut self) {
        if let Some(carrying) = self.carrying.take() {
            carrying.abort();
            // Its port is closed only when it is over.
            let _ = carrying.await;
        }
    }

    /// Makes it whole again, at the same address.
    ///
    /// # Errors
    /// When somebody else has taken its port.
    pub async fn mend(&mut self) -> Outcome {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await?;
        self.port = listener.local_addr()?.port();
        let server = self.server.clone();
        self.carrying = Some(tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((mut browser, _)) = listener.accept().await {
                let server = server.clone();
                connections.spawn(async move {
                    if let Ok(mut server) = TcpStream::connect(server).await {
                        // A connection that breaks is what a network is like.
                        let _ = copy_bidirectional(&mut browser, &mut server).await;
                    }
                });
            }
        }));
        Ok(())
    }
}
