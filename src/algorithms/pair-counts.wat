;; The tally of one list of rows: for each of 128 raters, in how many of the listed rows its bit is set.
;;
;; Rows are 128 bits wide and are added as bits, not as numbers: a full adder takes three bits of equal weight to
;; their sum and their carry, for all 128 raters at once. Seven of them take eight rows and the running ones, twos
;; and fours to new ones, twos and fours and one row of carries, worth eight. The carries are a list of rows in
;; turn, so the next round adds them up the same way. Four rounds leave 12 bits a rater: counts up to 4095.
;;
;; Memory, in bytes, up to the 11264 that the caller leaves free:
;;       0  addresses of the carries, ascending; written once by the caller
;;    2048  carries of the current round: up to 512, and 7 rows of zeros after them
;;   10752  the counts' bits, lowest first: 16 rows, of which the last four stay zero
;;   11008  the same, with the bytes of row n and row n + 8 interleaved
(module
  (import "host" "memory" (memory 1))
  ;; $list to $end: addresses of rows, relative to $block, 4 bytes each, a positive multiple of 8 of them.
  ;; $counts: where 128 counts of 16 bits go.
  (func (export "tally") (param $list i32) (param $end i32) (param $block i32) (param $counts i32)
    (local $carry i32) (local $at i32)
    (local $zero v128) (local $mask v128) (local $sum v128)
    (local $ones v128) (local $twos v128) (local $fours v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)

    (loop $round
      (local.set $ones (local.get $zero))
      (local.set $twos (local.get $zero))
      (local.set $fours (local.get $zero))
      (local.set $carry (i32.const 2048))
      (loop $eight
        (local.set $a (v128.load (i32.add (local.get $block) (i32.load (local.get $list)))))
        (local.set $b (v128.load (i32.add (local.get $block) (i32.load offset=4 (local.get $list)))))
        (local.set $c (v128.load (i32.add (local.get $block) (i32.load offset=8 (local.get $list)))))
        (local.set $d (v128.load (i32.add (local.get $block) (i32.load offset=12 (local.get $list)))))
        (local.set $e (v128.load (i32.add (local.get $block) (i32.load offset=16 (local.get $list)))))
        (local.set $f (v128.load (i32.add (local.get $block) (i32.load offset=20 (local.get $list)))))
        (local.set $g (v128.load (i32.add (local.get $block) (i32.load offset=24 (local.get $list)))))
        (local.set $h (v128.load (i32.add (local.get $block) (i32.load offset=28 (local.get $list)))))
        ;; A full adder: the carry is the third bit where the first two differ, else the first.
        (local.set $sum (v128.xor (local.get $ones) (local.get $a)))
        (local.set $a (v128.bitselect (local.get $b) (local.get $ones) (local.get $sum)))
        (local.set $ones (v128.xor (local.get $sum) (local.get $b)))

        (local.set $sum (v128.xor (local.get $ones) (local.get $c)))
        (local.set $c (v128.bitselect (local.get $d) (local.get $ones) (local.get $sum)))
        (local.set $ones (v128.xor (local.get $sum) (local.get $d)))

        (local.set $sum (v128.xor (local.get $ones) (local.get $e)))
        (local.set $e (v128.bitselect (local.get $f) (local.get $ones) (local.get $sum)))
        (local.set $ones (v128.xor (local.get $sum) (local.get $f)))

        (local.set $sum (v128.xor (local.get $ones) (local.get $g)))
        (local.set $g (v128.bitselect (local.get $h) (local.get $ones) (local.get $sum)))
        (local.set $ones (v128.xor (local.get $sum) (local.get $h)))

        (local.set $sum (v128.xor (local.get $twos) (local.get $a)))
        (local.set $a (v128.bitselect (local.get $c) (local.get $twos) (local.get $sum)))
        (local.set $twos (v128.xor (local.get $sum) (local.get $c)))

        (local.set $sum (v128.xor (local.get $twos) (local.get $e)))
        (local.set $e (v128.bitselect (local.get $g) (local.get $twos) (local.get $sum)))
        (local.set $twos (v128.xor (local.get $sum) (local.get $g)))

        (local.set $sum (v128.xor (local.get $fours) (local.get $a)))
        (v128.store (local.get $carry)
          (v128.bitselect (local.get $e) (local.get $fours) (local.get $sum)))
        (local.set $fours (v128.xor (local.get $sum) (local.get $e)))

        (local.set $carry (i32.add (local.get $carry) (i32.const 16)))
        (br_if $eight (i32.lt_u
          (local.tee $list (i32.add (local.get $list) (i32.const 32)))
          (local.get $end))))
      (v128.store offset=10752 (local.get $at) (local.get $ones))
      (v128.store offset=10768 (local.get $at) (local.get $twos))
      (v128.store offset=10784 (local.get $at) (local.get $fours))
      ;; The carries are the next list, filled up to a multiple of eight.
      (v128.store (local.get $carry) (local.get $zero))
      (v128.store offset=16 (local.get $carry) (local.get $zero))
      (v128.store offset=32 (local.get $carry) (local.get $zero))
      (v128.store offset=48 (local.get $carry) (local.get $zero))
      (v128.store offset=64 (local.get $carry) (local.get $zero))
      (v128.store offset=80 (local.get $carry) (local.get $zero))
      (v128.store offset=96 (local.get $carry) (local.get $zero))
      (local.set $list (i32.const 0))
      (local.set $block (i32.const 0))
      (local.set $end (i32.shr_u (i32.sub (local.get $carry) (i32.const 2048)) (i32.const 2)))
      (br_if $round (i32.lt_u
        (local.tee $at (i32.add (local.get $at) (i32.const 48)))
        (i32.const 192))))

    (local.set $at (i32.const 0))
    (loop $interleave
      (local.set $a (v128.load offset=10752 (local.get $at)))
      (local.set $b (v128.load offset=10880 (local.get $at)))
      (local.set $carry (i32.shl (local.get $at) (i32.const 1)))
      (v128.store offset=11008 (local.get $carry)
        (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23 (local.get $a) (local.get $b)))
      (v128.store offset=11024 (local.get $carry)
        (i8x16.shuffle 8 24 9 25 10 26 11 27 12 28 13 29 14 30 15 31 (local.get $a) (local.get $b)))
      (br_if $interleave (i32.lt_u
        (local.tee $at (i32.add (local.get $at) (i32.const 16)))
        (i32.const 128))))

    ;; Eight raters at a time: doubling what is there and adding the next lower bit, in both bytes of the count.
    ;; A comparison that holds gives a byte of ones, which is -1, so it is taken away.
    (local.set $mask (v128.const i16x8 0x0101 0x0202 0x0404 0x0808 0x1010 0x2020 0x4040 0x8080))
    (local.set $at (i32.const 0))
    (loop $raters
      (local.set $sum (local.get $zero))
      (local.set $carry (i32.add (local.get $at) (i32.const 224)))
      (loop $bit
        (local.set $sum (i8x16.sub
          (i8x16.add (local.get $sum) (local.get $sum))
          (i8x16.eq (local.get $mask) (v128.and (local.get $mask)
            (v128.load16_splat offset=11008 (local.get $carry))))))
        (br_if $bit (i32.ge_s
          (local.tee $carry (i32.sub (local.get $carry) (i32.const 32)))
          (i32.const 0))))
      (v128.store (local.get $counts) (local.get $sum))
      (local.set $counts (i32.add (local.get $counts) (i32.const 16)))
      (br_if $raters (i32.lt_u
        (local.tee $at (i32.add (local.get $at) (i32.const 2)))
        (i32.const 32))))))
