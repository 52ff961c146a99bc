//! Several pieces in one file, so that they travel and are compressed together: a WebAssembly module without code, whose one
//! section holds them.

const HEADER: [u8; 8] = *b"\0asm\x01\0\0\0";
const CUSTOM_SECTION: u8 = 0;
const NAME: &[u8] = b"pieces";

/// The file, and where in it each piece begins and ends.
pub(crate) fn pack(pieces: &[Vec<u8>]) -> (Vec<u8>, Vec<(usize, usize)>) {
    let held: usize = pieces.iter().map(Vec::len).sum();
    let mut file = HEADER.to_vec();
    file.push(CUSTOM_SECTION);
    push_number(&mut file, 1 + NAME.len() + held);
    push_number(&mut file, NAME.len());
    file.extend(NAME);
    let mut places = Vec::new();
    for piece in pieces {
        places.push((file.len(), file.len() + piece.len()));
        file.extend(piece);
    }
    (file, places)
}

/// A number as LEB128: seven bits a byte, the lowest first.
fn push_number(file: &mut Vec<u8>, mut number: usize) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            file.push(low & 0x7f);
            return;
        }
        file.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::pack;

    #[test]
    fn pieces_are_found_where_they_are_said_to_be() {
        let pieces = [vec![7; 200], vec![8; 3]];
        let (file, places) = pack(&pieces);
        assert_eq!(file[..8], *b"\0asm\x01\0\0\0");
        // Section 0 of 1 + 6 + 203 = 210 bytes, which is 0xd2 0x01; then the name.
        assert_eq!(file[8..11], [0, 0xd2, 0x01]);
        assert_eq!(file[11..18], *b"\x06pieces");
        let found: Vec<_> = places.iter().map(|(from, to)| file[*from..*to].to_vec()).collect();
        assert_eq!(found, pieces);
        assert_eq!(file.len(), 8 + 1 + 2 + 210);
    }
}
