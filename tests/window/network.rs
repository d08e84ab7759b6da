//! The program talks to nobody: no socket of its processes leads to another machine.

use crate::driver::Window;
use crate::sample::Sample;
use crate::{processes, screen};
use std::collections::HashSet;
use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

#[tokio::test]
async fn no_socket_leaves_the_machine() {
    let sample = Sample::plain();
    let window = sample.open_as_maya().await;
    for room in screen::ROOMS {
        window.go(room).await;
        refuse_strangers(&window);
    }
    window.close().await;
}

fn refuse_strangers(window: &Window) {
    let program = window.program();
    let mut processes = processes::below(program);
    processes.push(program);
    assert!(processes.len() > 1, "WebKit runs in processes of its own");
    let own: HashSet<String> = processes.iter().flat_map(|id| sockets_of(*id)).collect();
    assert!(!own.is_empty(), "a window without any socket has no display either");
    for table in ["tcp", "tcp6", "udp", "udp6"] {
        let path = format!("/proc/{program}/net/{table}");
        let text = fs::read_to_string(&path).unwrap_or_default();
        for peer in peers(&text, &own) {
            assert!(is_here(peer), "a socket in {path} leads to {peer}");
        }
    }
}

/// The numbers of the sockets that a process holds.
fn sockets_of(id: u32) -> Vec<String> {
    let Ok(open) = fs::read_dir(format!("/proc/{id}/fd")) else { return vec![] };
    open.filter_map(|entry| fs::read_link(entry.ok()?.path()).ok())
        .filter_map(|link| Some(link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect()
}

/// Where the sockets of `own` lead, by a table of the kernel: local and remote address, then state; tenth the number.
fn peers(table: &str, own: &HashSet<String>) -> Vec<IpAddr> {
    let lines = table.lines().skip(1).map(|line| line.split_whitespace().collect::<Vec<_>>());
    lines.filter(|cells| own.contains(cells[9])).map(|cells| address(cells[2])).collect()
}

/// An address as the kernel writes it: words of four bytes in the order of this machine, a colon and the port.
fn address(text: &str) -> IpAddr {
    let (words, _) = text.split_once(':').unwrap();
    let bytes: Vec<u8> = (0..words.len() / 8)
        .flat_map(|at| u32::from_str_radix(&words[at * 8..at * 8 + 8], 16).unwrap().to_ne_bytes())
        .collect();
    match <[u8; 4]>::try_from(bytes.as_slice()) {
        Ok(four) => IpAddr::V4(Ipv4Addr::from(four)),
        Err(_) => IpAddr::V6(Ipv6Addr::from(<[u8; 16]>::try_from(bytes.as_slice()).unwrap())),
    }
}

/// Whether an address is this machine's own, or none at all, as of a socket that waits.
fn is_here(peer: IpAddr) -> bool {
    let plain = peer.to_canonical();
    plain.is_loopback() || plain.is_unspecified()
}

#[test]
fn a_socket_to_another_machine_is_found_in_the_kernel_s_table() {
    let table = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n\
        0: 0100007F:8A2C 0100007F:0016 01 00000000:00000000 00:00000000 00000000     0        0 11 1\n\
        1: 0200000A:8A2C 0101A8C0:01BB 02 00000000:00000000 00:00000000 00000000     0        0 12 1\n";
    let own = |number: &str| HashSet::from([number.to_owned()]);
    assert!(peers(table, &own("11")).into_iter().all(is_here));
    assert_eq!(peers(table, &own("12")), [IpAddr::from([192, 168, 1, 1])]);
    assert!(!is_here(IpAddr::from([192, 168, 1, 1])));
    assert!(is_here(address("00000000000000000000000001000000:0016")));
}
