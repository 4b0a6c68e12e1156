namespace Jauge.Core.Tests.Collections;

public sealed class EquatableTests
{
    [Fact]
    public void List_OfEqualElements_IsEqual()
    {
        EquatableList<int> a = [1, 2], b = EquatableList.Of(1, 2);
        a.ShouldBe(b);
        a.GetHashCode().ShouldBe(b.GetHashCode());
        a.Equals([2, 1]).ShouldBeFalse();
        a.Add(3).ToString().ShouldBe("[1, 2, 3]");
    }

    [Fact]
    public void Map_OfEqualEntries_IsEqualInAnyOrder()
    {
        var a = EquatableMap.Of(("x", 1), ("y", 2));
        var b = EquatableMap.Of(("y", 2), ("x", 1));
        a.Equals(b).ShouldBeTrue();
        a.GetHashCode().ShouldBe(b.GetHashCode());
        a.Equals(EquatableMap.Of(("x", 1), ("y", 3))).ShouldBeFalse();
        b.Keys.ShouldBe(["y", "x"]);
    }

    [Fact]
    public void Map_With_KeepsThePlaceOfAName()
    {
        var map = EquatableMap.Of(("x", 1), ("y", 2));
        map.With("x", 9).ToString().ShouldBe("{x: 9, y: 2}");
        map.With("z", 3).Keys.ShouldBe(["x", "y", "z"]);
        map.Without("x").Keys.ShouldBe(["y"]);
    }

    [Fact]
    public void Map_OfTwoEqualNames_Throws() => Should.Throw<ArgumentException>(() => EquatableMap.Of(("x", 1), ("x", 2)));
}
