using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Jauge.Rendering.Writing.Script;

namespace Jauge.Rendering.Tests.Writing;

public sealed class ScriptWriterTests
{
    [Fact]
    public void Write_AnyText_IsReadBackTheSame() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(t => t is not null && !t.Any(char.IsSurrogate)),
        text => JsonSerializer.Deserialize<string>(Value(text)) == text).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("a-b")]
    [InlineData("1st")]
    [InlineData("delete")]
    [InlineData("a;alert(1)")]
    public void Name_OfNoIdentifier_IsRefused(string name) => Should.Throw<ArgumentException>(() => ScriptExpression.Name(name));

    [Fact]
    public void Write_AnOperationInAnother_StandsInParentheses()
    {
        ScriptExpression one = 1m;
        Value(one.Minus(2m).Times(3m)).ShouldBe("(1 - 2) * 3");
        Value(one.Below(2m).Choose("a", "b")).ShouldBe("(1 < 2) ? \"a\" : \"b\"");
    }

    [Fact]
    public void Write_ATemplate_KeepsItsSigns() =>
        Value(ScriptExpression.Join("`${x}` ", ScriptExpression.Name("y"))).ShouldBe("`\\`\\${x}\\` ${y}`");

    [Fact]
    public void Write_AnObjectAsALambdasValue_IsNoBody() =>
        Value(new ScriptLambda([], new ScriptObject { { "a", 1m } })).ShouldBe("() => ({ a: 1 })");

    [Fact]
    public void Write_OddKeys_AreQuoted() =>
        Value(new ScriptObject { { "a b", true }, { "class", ScriptExpression.Name("x") } }).ShouldBe("{ \"a b\": true, class: x }");

    [Fact]
    public void Of_NamesOfTheDescription_AreIdentifiers()
    {
        ScriptIdentifier.Of("send buy-all").ShouldBe("sendBuyAll");
        ScriptIdentifier.Of("délivre").ShouldBe("_dlivre");
    }

    private static string Value(ScriptExpression expression) =>
        ScriptWriter.Write("", [new ScriptRun(expression)]).Split('\n', 3)[2].TrimEnd('\n').TrimEnd(';');
}
