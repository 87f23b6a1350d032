import { MOST_ROWS, ROWS_AT_ONCE, type TallyKernel } from './pair-counts-kernel.js';

/** The module that `pair-counts.wat` describes, assembled; in hexadecimal, white space aside. */
export const MODULE_IN_HEX = `
0061736d0100000001080160047f7f7f7f0002100104686f7374066d656d6f7279020001030201000709010574616c6c7900000a
a105019e0502027f0e7b0340200621092006210a2006210b41801021040340200220002802006afd000400210c20022000280204
6afd000400210d200220002802086afd000400210e2002200028020c6afd000400210f200220002802106afd0004002110200220
002802146afd0004002111200220002802186afd00040021122002200028021c6afd00040021132009200cfd512108200d200920
08fd52210c2008200dfd5121092009200efd512108200f20092008fd52210e2008200ffd51210920092010fd5121082011200920
08fd52211020082011fd51210920092012fd512108201320092008fd52211220082013fd512109200a200cfd512108200e200a20
08fd52210c2008200efd51210a200a2010fd5121082012200a2008fd52211020082012fd51210a200b200cfd5121082004201020
0b2008fd52fd0b040020082010fd51210b200441106a2104200041206a22002001490d000b20052009fd0b0480542005200afd0b
0490542005200bfd0b04a05420042006fd0b040020042006fd0b041020042006fd0b042020042006fd0b043020042006fd0b0440
20042006fd0b045020042006fd0b0460410021004100210220044180106b4102762101200541306a220541c001490d000b410021
0503402005fd00048054210c2005fd00048055210d200541017421042004200c200dfd0d00100111021203130414051506160717
fd0b0480562004200c200dfd0d081809190a1a0b1b0c1c0d1d0e1e0f1ffd0b049056200541106a2205418001490d000bfd0c0101
0202040408081010202040408080210741002105034020062108200541e0016a2104034020082008fd6e200720072004fd080180
56fd4efd23fd712108200441206b220441004e0d000b20032008fd0b0400200341106a2103200541026a22054120490d000b0b`;

/** The little of WebAssembly's interface that is needed here: the language's own library does not declare it. */
interface WebAssemblyInterface {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly host: { readonly memory: object } },
  ) => { readonly exports: object };
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
}

const BYTES_PER_WORD = 4;
const BYTES_PER_PAGE = 65536;
const LANES = 128;
/** Bytes: where the module keeps its carries, and where what it keeps ends. */
const CARRIES = 2048;
const RESERVED = 11264;

/** WebAssembly's memory has its lowest byte first; typed arrays have the machine's order. */
const isLowestByteFirst = (): boolean => new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * The tally as a WebAssembly SIMD module, 128 raters at a time. `undefined` where it cannot run: without WebAssembly
 * or its SIMD instructions, or under a content-security policy that forbids compiling.
 */
export function wasmKernel(): TallyKernel | undefined {
  // A host may or may not have it, and the language's own library does not speak of hosts.
  const { WebAssembly: wasm } = globalThis as { readonly WebAssembly?: WebAssemblyInterface };
  if (wasm === undefined || !isLowestByteFirst()) return undefined;
  let module: object;
  try {
    module = new wasm.Module(
      Uint8Array.from(MODULE_IN_HEX.match(/\w\w/g) ?? [], (byte) => Number.parseInt(byte, 16)),
    );
  } catch {
    return undefined;
  }
  return {
    lanes: LANES,
    scale: BYTES_PER_WORD,
    reserved: RESERVED / BYTES_PER_WORD,
    open: (size) => {
      const memory = new wasm.Memory({ initial: Math.ceil((size * BYTES_PER_WORD) / BYTES_PER_PAGE) });
      const words = new Int32Array(memory.buffer);
      for (let carry = 0; carry < (MOST_ROWS + 1) / ROWS_AT_ONCE; carry++) {
        words[carry] = CARRIES + (carry * LANES) / 8;
      }
      const { exports } = new wasm.Instance(module, { host: { memory } });
      // The module exports this one function.
      const { tally } = exports as {
        tally: (list: number, end: number, block: number, into: number) => void;
      };
      return { words, counts: new Uint16Array(memory.buffer), tally };
    },
  };
}
