using Jauge.Rendering.Writing;

namespace Jauge.Rendering.Tests.Writing;

public sealed class YamlPatchTests
{
    private static YamlMap Map(params (string Key, YamlNode Value)[] entries)
    {
        var map = new YamlMap();
        foreach (var (key, value) in entries) map.Add(key, value);
        return map;
    }

    [Fact]
    public void Between_TheSameDocumentWithOtherComments_IsEmpty()
    {
        var from = new YamlMap { { "a", 1, "why" } };
        YamlPatch.Between(from, Map(("a", 1))).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Between_MapsThatDiffer_RemovesAddsAndReplacesInPlace() =>
        YamlWriter.Write(YamlPatch.Between(Map(("gone", 1), ("kept", Map(("x", "old")))),
            Map(("kept", Map(("x", "new"))), ("a/b~c", true)))).ShouldBe(
            """
            - op: remove
              path: /gone
            - op: replace
              path: /kept/x
              value: new
            - op: add
              path: /a~1b~0c
              value: true

            """);

    [Fact]
    public void Between_ListsOfOtherLengths_AreReplacedAsAWhole() =>
        YamlWriter.Write(YamlPatch.Between(Map(("l", YamlNode.List(["a"]))), Map(("l", YamlNode.List(["a", "b"]))))).ShouldBe(
            """
            - op: replace
              path: /l
              value:
                - a
                - b

            """);

    [Fact]
    public void Between_ANumberAndItsText_AreNotTheSame() =>
        YamlPatch.Between(Map(("a", 1)), Map(("a", "1"))).IsEmpty.ShouldBeFalse();
}
