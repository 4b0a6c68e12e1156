using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jauge.Load.Http1;

namespace Jauge.Load.Tests.Http1;

public sealed class Http1ParserTests
{
    private static readonly string[] Answers =
    [
        "HTTP/1.1 200 OK\r\nContent-Length: 11\r\nX-A: b\r\n\r\nhello world",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n5\r\nhello\r\nA;ext=1\r\n0123456789\r\n0\r\nT: x\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\ncontent-length:3\r\nconnection: Keep-Alive, Close\r\n\r\nabc",
        "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 204\r\nX: \t spaced out \t\r\n\r\n",
    ];

    [Fact]
    public void Read_AnySplit_GivesTheSameAnswers() =>
        Prop.ForAll(Gen.Elements(Answers).ArrayOf().ToArbitrary(), Gen.Choose(1, 40).ArrayOf().ToArbitrary(), (answers, pieces) =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(answers));
            var whole = ReadAll(bytes, [bytes.Length]);
            whole.Count.ShouldBe(answers.Length);
            ReadAll(bytes, pieces).ShouldBe(whole);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyBytes_NeverFailsOtherwiseThanByBeingBad() =>
        Prop.ForAll(Gen.Elements(Answers).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(),
            (answer, at, with) =>
        {
            var bytes = Encoding.UTF8.GetBytes(answer);
            bytes[at % bytes.Length] = (byte)with;
            ReadAll(bytes, [3]).Count.ShouldBeLessThanOrEqualTo(2);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nabc", true, false)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc", false, true)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", false, true)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\nContent-Length: 2\r\n\r\nabc", true, false)]
    public void End_OfTheConnection_EndsOnlyABodyWithoutLength(string text, bool isWhole, bool keeps)
    {
        var parser = Parser(false);
        parser.Read(Encoding.UTF8.GetBytes(text));
        parser.IsDone.ShouldBeFalse();
        (parser.End(), parser.KeepsOpen).ShouldBe((isWhole, keeps));
    }

    [Theory]
    [InlineData("HTTP/2 200 OK\r\n")]
    [InlineData("HTTP/1.1 99 No\r\n")]
    [InlineData("HTTP/1.1 2000 OK\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n folded: x\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nname : x\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n: x\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1x\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: \r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n")]
    public void Read_WhatIsNotHttp_IsBad(string text)
    {
        var parser = Parser(false);
        parser.Read(Encoding.UTF8.GetBytes(text));
        parser.IsBad.ShouldBeTrue();
    }

    [Fact]
    public void Read_ALineWithoutEnd_IsBadAndNotKept()
    {
        var parser = Parser(false);
        var bytes = Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nX: " + new string('x', 70_000));
        for (var at = 0; at < bytes.Length && !parser.IsBad; at += 1000) parser.Read(bytes.AsSpan(at, Math.Min(1000, bytes.Length - at)));
        parser.IsBad.ShouldBeTrue();
    }

    [Fact]
    public void Read_ABodyThatIsTooLong_IsCutWhereItIsKept()
    {
        var parser = Parser(false, 4);
        parser.Read("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello world"u8);
        Encoding.UTF8.GetString(parser.Answer.Body).ShouldBe("hell");
        parser.Answer.BodyBytes.ShouldBe(11);
    }

    private static Http1Parser Parser(bool hasNoBody, int mostBody = 1000)
    {
        var parser = new Http1Parser();
        parser.Answer.Begin(true, mostBody);
        parser.Begin(hasNoBody);
        return parser;
    }

    private static List<string> ReadAll(byte[] bytes, int[] pieces)
    {
        var (answers, parser, turn) = (new List<string>(), Parser(false), 0);
        for (var at = 0; at < bytes.Length && !parser.IsBad;)
        {
            var piece = bytes.AsSpan(at, Math.Min(pieces.Length == 0 ? 1 : pieces[turn++ % pieces.Length], bytes.Length - at));
            at += piece.Length;
            while (!piece.IsEmpty && !parser.IsBad)
            {
                piece = piece[parser.Read(piece)..];
                if (!parser.IsDone) continue;
                answers.Add(Said(parser));
                parser = Parser(false);
            }
        }

        return answers;
    }

    private static string Said(Http1Parser parser) =>
        $"{parser.Answer.Status} {parser.KeepsOpen} {Encoding.UTF8.GetString(parser.Answer.Head)} {Encoding.UTF8.GetString(parser.Answer.Body)}";
}
