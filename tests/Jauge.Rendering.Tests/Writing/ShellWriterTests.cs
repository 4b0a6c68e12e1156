using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Jauge.Rendering.Writing.Shell;
using static Jauge.Rendering.Writing.Shell.ShellStatement;

namespace Jauge.Rendering.Tests.Writing;

public sealed class ShellWriterTests
{
    private static readonly Gen<string> Texts = Gen.Elements(
        "a", "if", " ", "'", "\"", "\\", "$", "`", "$(id)", "${HOME}", "!", "*", "?", "[", "]", "{a,b}", "~", "#", ";", "&", "|", "<", ">",
        "(", ")", "\n", "\t", "\r", "=", "-", "é", "😀",
        "END", "done", "%s", "\\n", "\u0001", "//", "'$x'", "\u2028")
        .ListOf().Select(parts => string.Concat(parts));

    [Fact]
    public void Write_AScript_ReadsAsAPersonWouldWriteIt() => ShellWriter.Write(
    [
        Comment("What it does.\nshellcheck disable=all"), Blank,
        Set("NAME", "a b", isReadOnly: true),
        Function("greet",
            [If(Run("test", "-n", ShellWord.Variable("NAME")), [Run("echo", "it's " + ShellWord.Variable("NAME"), "$5")], [Run("false")])]),
        Function("nothing", []),
        For("x", ["1", "b c"], [Run("echo", ShellWord.Variable("x") + "s")]),
        Case(ShellWord.Variable("NAME"), [("a b", [Run("greet", ShellWord.Arguments)]), (null, [Run("exit", "2")])]),
        Pipe(Run("printf", "%s", "x"), Run("cat")).Or(Run("if")),
        Here(Run("cat"), "text $HOME\nEND\n"),
        Set("HERE", ShellWord.Output(Run("pwd"))), Source("HERE", "lib/common.sh"),
    ]).ShouldBe(
        """
        #!/usr/bin/env bash
        # What it does.
        # · shellcheck disable=all

        readonly NAME='a b'
        greet() {
          if test -n "$NAME"; then
            echo "it's $NAME" "\$5"
          else
            false
          fi
        }
        nothing() {
          :
        }
        for x in 1 'b c'; do
          echo "${x}s"
        done
        case "$NAME" in
          'a b')
            greet "$@"
            ;;
          *)
            exit 2
            ;;
        esac
        printf %s x | cat || 'if'
        cat <<'END_'
        text $HOME
        END
        END_
        HERE="$(pwd)"
        # shellcheck source-path=SCRIPTDIR source=lib/common.sh
        . "$HERE/lib/common.sh"

        """);

    [Fact]
    public void Write_AnyTexts_ComeBackFromBashAsTheyWere()
    {
        var sample = Texts.Sample(400, 30).Select(t => t + "x").ToList();
        var script = ShellWriter.Write(sample.SelectMany(t => new ShellStatement[]
        {
            Comment(t), Set("v", t), Run("printf", "%s\\0", t, ShellWord.Variable("v"), t + ShellWord.Variable("v"),
                ShellWord.Variable("v") + t, ShellWord.Output(Run("printf", "%s", t))),
            Case(t, [(t, [Run("printf", "%s\\0", "same")]), (null, [Run("printf", "%s\\0", "other")])]), Here(Run("cat"), t),
            Run("printf", "\\0"),
        }));
        var told = Bash(script).Split('\0');
        told.ShouldBe(sample.SelectMany(t => new[] { t, t, t + t, t + t, t, "same", t.ReplaceLineEndings("\n") + "\n" }).Append(""));
    }

    [Theory]
    [InlineData("a-b")]
    [InlineData("1a")]
    [InlineData("if")]
    [InlineData("a;id")]
    [InlineData("")]
    public void Variable_WhatIsNoName_IsRefused(string name) => Should.Throw<ArgumentException>(() => ShellWord.Variable(name));

    [Fact]
    public void Of_ANullCharacter_IsRefused() => Should.Throw<ArgumentException>(() => ShellWord.Of("a\0b"));

    private static string Bash(string script)
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "script.sh");
        File.WriteAllText(file, script);
        using var process =
            Process.Start(new ProcessStartInfo("bash", ["--norc", file]) { RedirectStandardOutput = true,
                StandardOutputEncoding = new System.Text.UTF8Encoding(false) })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return output;
    }
}
