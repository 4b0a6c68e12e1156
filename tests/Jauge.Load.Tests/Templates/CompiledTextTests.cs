using System.Text;
using Jauge.Core.Messages;
using Jauge.Load.Plans;
using Jauge.Load.Templates;

namespace Jauge.Load.Tests.Templates;

public sealed class CompiledTextTests
{
    private static readonly DataRows[] Tables =
        [new(new DataTable("people", ["name", "city"], [["Ada", "Paris"], ["Bob", "Nice \"sea\""]]))];

    [Theory]
    [InlineData("/a/{{user}}/{{visit}}", "/a/7/9")]
    [InlineData("{{people.name}} of {{people.city}}", "Bob of Nice \"sea\"")]
    [InlineData("{{json(people.city)}}", "\"Nice \\\"sea\\\"\"")]
    [InlineData("{{url(people.city)}}", "Nice%20%22sea%22")]
    [InlineData("{{base64('a:' + token)}}", "YTp0MW8=")]
    [InlineData("{{upper(token)}}{{lower('ABC' + user)}}", "T1Oabc7")]
    [InlineData("{{upper('é' + token)}}{{lower('ÉA' + user)}}", "éT1OÉa7")]
    [InlineData("{{sha256('')}}", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("{{env.KEY}}", "secret")]
    public void Write_ATemplate_FillsItsGaps(string text, string expected) => Written(text).ShouldBe(expected);

    [Fact]
    public void Write_ChanceInATemplate_StaysInItsRange()
    {
        for (var key = 1UL; key < 200; key++)
        {
            Written("{{uuid()}}", key).ShouldMatch("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
            int.Parse(Written("{{random(3, 5)}}", key), System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(3, 5);
            Written("{{letters(12)}}", key).ShouldMatch("^[a-z0-9]{12}$");
            Written("{{pick('a', 'b', user)}}", key).ShouldBeOneOf("a", "b", "7");
        }

        var both = Written("{{random(1, 1000000)}} {{random(1, 1000000)}}").Split(' ');
        both[0].ShouldNotBe(both[1]);
        Written("{{uuid()}}", 5).ShouldBe(Written("{{uuid()}}", 5));
    }

    [Fact]
    public void Write_WhatCannotStandInPathOrHeader_IsEncodedOrLeftOut()
    {
        Written("/{{people.city}}", escape: Escape.Path).ShouldBe("/Nice%20\"sea\"");
        Written("x: {{bad}}", escape: Escape.Header).ShouldBe("x: oneSet-Cookie: two");
    }

    [Fact]
    public void IsConstant_OnlyWithoutGaps()
    {
        Compiled("/a?b={{env.KEY}}").IsConstant.ShouldBeTrue();
        Compiled("/a/{{user}}").IsConstant.ShouldBeFalse();
    }

    private static CompiledText Compiled(string text, Escape escape = Escape.None) => new TextCompiler(
        new Dictionary<string, string> { ["env.KEY"] = "secret" }, ["token", "bad"], Tables).Compile(Template.Parse(text, out _)!, escape);

    private static string Written(string text, ulong key = 1, Escape escape = Escape.None)
    {
        var memory = new UserMemory(2, 1);
        memory.Set(0, "t1o"u8);
        memory.Set(1, "one\r\nSet-Cookie: two"u8);
        memory.SetRow(0, 1);
        var into = new ByteBuffer();
        Compiled(text, escape).Write(into, new Filling(TimeProvider.System) { Key = key, User = 7, Session = 9, Memory = memory });
        return Encoding.UTF8.GetString(into.Written);
    }
}
