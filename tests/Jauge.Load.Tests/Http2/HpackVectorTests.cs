using System.Text;
using Jauge.Load.Http2.Hpack;

namespace Jauge.Load.Tests.Http2;

/// <summary>The examples of RFC 7541, appendix C.</summary>
public sealed class HpackVectorTests
{
    private const string Custom = "custom-key: custom-header";

    private static readonly string[] Requests =
    [
        ":method: GET\n:scheme: http\n:path: /\n:authority: www.example.com",
        ":method: GET\n:scheme: http\n:path: /\n:authority: www.example.com\ncache-control: no-cache",
        ":method: GET\n:scheme: https\n:path: /index.html\n:authority: www.example.com\ncustom-key: custom-value",
    ];

    private static readonly string[] Responses =
    [
        ":status: 302\ncache-control: private\ndate: Mon, 21 Oct 2013 20:13:21 GMT\nlocation: https://www.example.com",
        ":status: 307\ncache-control: private\ndate: Mon, 21 Oct 2013 20:13:21 GMT\nlocation: https://www.example.com",
        ":status: 200\ncache-control: private\ndate: Mon, 21 Oct 2013 20:13:22 GMT\nlocation: https://www.example.com\ncontent-encoding: gzip\n" +
        "set-cookie: foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1",
    ];

    private static readonly string[] PackedRequests =
    [
        "8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff",
        "8286 84be 5886 a8eb 1064 9cbf",
        "8287 85bf 4088 25a8 49e9 5ba9 7d7f 8925 a849 e95b b8e8 b4bf",
    ];

    private static readonly string[] PackedResponses =
    [
        "4882 6402 5885 aec3 771a 4b61 96d0 7abe 9410 54d4 44a8 2005 9504 0b81 66e0 82a6 2d1b ff6e 919d 29ad 1718 63c7 8f0b 97c8 e9ae 82ae 43d3",
        "4883 640e ffc1 c0bf",
        "88c1 6196 d07a be94 1054 d444 a820 0595 040b 8166 e084 a62d 1bff c05a 839b d9ab 77ad 94e7 821d d7f2 e6c7 b335 dfdf cd5b 3960 d5af 2708 " +
        "7f36 72c1 ab27 0fb5 291f 9587 3160 65c0 03ed 4ee5 b106 3d50 07",
    ];

    [Theory]
    [InlineData("400a 6375 7374 6f6d 2d6b 6579 0d63 7573 746f 6d2d 6865 6164 6572", Custom, 55)]
    [InlineData("040c 2f73 616d 706c 652f 7061 7468", ":path: /sample/path", 0)]
    [InlineData("1008 7061 7373 776f 7264 0673 6563 7265 74", "password: secret", 0)]
    [InlineData("82", ":method: GET", 0)]
    public void Decode_OneField_ReadsIt(string block, string expected, int tableBytes) // C.2
    {
        var decoder = new HpackDecoder(4096, 4096);

        HeaderList.Read(decoder, Bytes(block)).ShouldBe(expected);

        decoder.TableBytes.ShouldBe(tableBytes);
    }

    [Fact]
    public void Decode_PlainRequests_ReadsThemAndRemembers() => Read(4096, Requests, [57, 110, 164], // C.3
    [
        "8286 8441 0f77 7777 2e65 7861 6d70 6c65 2e63 6f6d",
        "8286 84be 5808 6e6f 2d63 6163 6865",
        "8287 85bf 400a 6375 7374 6f6d 2d6b 6579 0c63 7573 746f 6d2d 7661 6c75 65",
    ]);

    [Fact]
    public void Decode_PackedRequests_ReadsThemAndRemembers() => Read(4096, Requests, [57, 110, 164], PackedRequests); // C.4

    [Fact]
    public void Decode_PlainResponsesInASmallTable_ForgetsTheOldest() => Read(256, Responses, [222, 222, 215], // C.5
    [
        "4803 3330 3258 0770 7269 7661 7465 611d 4d6f 6e2c 2032 3120 4f63 7420 3230 3133 2032 303a 3133 3a32 3120 474d 546e 1768 7474 7073 3a2f " +
        "2f77 7777 2e65 7861 6d70 6c65 2e63 6f6d",
        "4803 3330 37c1 c0bf",
        "88c1 611d 4d6f 6e2c 2032 3120 4f63 7420 3230 3133 2032 303a 3133 3a32 3220 474d 54c0 5a04 677a 6970 7738 666f 6f3d 4153 444a 4b48 514b " +
        "425a 584f 5157 454f 5049 5541 5851 5745 4f49 553b 206d 6178 2d61 6765 3d33 3630 303b 2076 6572 7369 6f6e 3d31",
    ]);

    [Fact]
    public void Decode_PackedResponsesInASmallTable_ForgetsTheOldest() => Read(256, Responses, [222, 222, 215], PackedResponses); // C.6

    [Fact]
    public void Encode_Requests_WritesThePackedExamples() => Write(4096, Requests, PackedRequests);

    [Fact]
    public void Encode_ResponsesInASmallTable_WritesThePackedExamples() => Write(256, Responses, PackedResponses);

    [Theory]
    [InlineData(10, "0a")]
    [InlineData(1337, "1f9a0a")]
    [InlineData(31, "1f00")]
    [InlineData(int.MaxValue, "1fe0ffffff07")]
    public void PrefixedInteger_FiveBits_WritesAndReadsTheExamples(int value, string hex) // C.1
    {
        var bytes = new byte[PrefixedInteger.MaxBytes];
        var length = PrefixedInteger.Write(bytes, 0, 5, value);
        Convert.ToHexStringLower(bytes.AsSpan(0, length)).ShouldBe(hex);
        var at = 0;
        PrefixedInteger.Read(bytes, ref at, 5).ShouldBe(value);
        at.ShouldBe(length);
    }

    internal static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    private static void Read(int tableBytes, string[] lists, int[] sizes, string[] blocks)
    {
        var decoder = new HpackDecoder(tableBytes, 4096);
        for (var at = 0; at < blocks.Length; at++)
        {
            HeaderList.Read(decoder, Bytes(blocks[at])).ShouldBe(lists[at]);
            decoder.TableBytes.ShouldBe(sizes[at]);
        }
    }

    private static void Write(int tableBytes, string[] lists, string[] blocks)
    {
        var encoder = new HpackEncoder(tableBytes);
        for (var at = 0; at < blocks.Length; at++)
        {
            encoder.Begin();
            foreach (var line in lists[at].Split('\n'))
            {
                var colon = line.IndexOf(": ", StringComparison.Ordinal);
                encoder.Field(Encoding.ASCII.GetBytes(line[..colon]), Encoding.ASCII.GetBytes(line[(colon + 2)..]),
                    HeaderIndexing.Remember);
            }
            Convert.ToHexStringLower(encoder.Block).ShouldBe(Convert.ToHexStringLower(Bytes(blocks[at])));
        }
    }
}
