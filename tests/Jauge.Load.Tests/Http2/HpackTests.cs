using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jauge.Load.Http2.Hpack;

namespace Jauge.Load.Tests.Http2;

public sealed class HpackTests
{
    [Fact]
    public void Decode_WhatWasEncoded_IsTheSameWhateverTheTablesSize() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (encoder, decoder) = (new HpackEncoder(4096), new HpackDecoder(4096, 1 << 20));
            for (var block = 0; block < 30; block++)
            {
                if (random.Next(4) == 0)
                {
                    encoder.Allow(random.Next(5) switch { 0 => 0, 1 => 64, 2 => 200, 3 => 1000, _ => 10_000 });
                }
                var fields = Enumerable.Range(0, random.Next(8)).Select(_ => Field(random)).ToArray();
                HeaderList.Read(decoder, Encode(encoder, fields))
                    .ShouldBe(string.Join('\n', fields.Select(field => $"{field.Name}: {field.Value}")));
                decoder.TableBytes.ShouldBe(encoder.TableBytes);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Encode_TheSameFieldsAgain_TakesOneByteEach()
    {
        var encoder = new HpackEncoder(4096);
        (string, string, HeaderIndexing)[] fields =
            [(":path", "/shop", HeaderIndexing.Remember), ("user-agent", "jauge", HeaderIndexing.Remember)];
        Encode(encoder, fields).Length.ShouldBeGreaterThan(8);
        var version = encoder.Version;

        Encode(encoder, fields).Length.ShouldBe(2);

        encoder.Version.ShouldBe(version);
    }

    [Fact]
    public void Encode_ASecret_IsNeverRemembered()
    {
        var encoder = new HpackEncoder(4096);

        var block = Encode(encoder, [("authorization", "Bearer x", HeaderIndexing.Never)]);

        (block[0] & 0xF0).ShouldBe(0x10);
        encoder.TableBytes.ShouldBe(0);
    }

    [Theory]
    [InlineData("80", "index 0")]
    [InlineData("be", "no entry")]
    [InlineData("ffffffffffff", "an integer without end")]
    [InlineData("40", "nothing behind")]
    [InlineData("4003", "a string that is not there")]
    [InlineData("3fe21f", "a table of 4,097 bytes")]
    [InlineData("8220", "a new size behind a field")]
    [InlineData("0081ff0161", "a name that is all filling")]
    [InlineData("008140", "a symbol that is cut")]
    [InlineData("0084ffffffff", "the end mark")]
    [InlineData("00811e0161", "filling of zeros")]
    public void Decode_ABrokenBlock_SaysSo(string hex, string what) =>
        Should.Throw<HpackException>(() => HeaderList.Read(new HpackDecoder(4096, 4096), HpackVectorTests.Bytes(hex)), what);

    [Fact]
    public void Decode_AListLargerThanAllowed_SaysSo()
    {
        var block = Encode(new HpackEncoder(0), [("a", new string('b', 100), HeaderIndexing.Remember)]);

        Should.Throw<HpackException>(() => HeaderList.Read(new HpackDecoder(4096, 132), block));
        HeaderList.Read(new HpackDecoder(4096, 133), block).Length.ShouldBe(103);
    }

    [Fact]
    public void Decode_AnyBytes_ReadsThemOrSaysSo() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(), bytes =>
        {
            try
            {
                HeaderList.Read(new HpackDecoder(4096, 4096), bytes);
            }
            catch (HpackException)
            {
                // what is broken is refused in one way only
            }
        }).QuickCheckThrowOnFailure();

    private static byte[] Encode(HpackEncoder encoder, params IEnumerable<(string Name, string Value, HeaderIndexing Indexing)> fields)
    {
        encoder.Begin();
        foreach (var (name, value, indexing) in fields)
        {
            encoder.Field(Encoding.Latin1.GetBytes(name), Encoding.Latin1.GetBytes(value), indexing);
        }
        return encoder.Block.ToArray();
    }

    private static (string Name, string Value, HeaderIndexing Indexing) Field(Random random)
    {
        string[] names = [":path", "cookie", "user-agent", "x-one", "x-two", "etag"];
        var value = new string([.. Enumerable.Range(0, random.Next(3) == 0 ? random.Next(200) : random.Next(4))
            .Select(_ => (char)random.Next(256))]);
        return (names[random.Next(names.Length)], value, (HeaderIndexing)random.Next(3));
    }
}
