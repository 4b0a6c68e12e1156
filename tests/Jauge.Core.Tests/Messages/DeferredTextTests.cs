namespace Jauge.Core.Tests.Messages;

public sealed class DeferredTextTests
{
    [Fact]
    public void Text_ReadTwice_IsWordedOnceAndNotBefore()
    {
        var worded = 0;
        var deferred = new DeferredText(() => { worded++; return new("three replicas", "trois répliques"); });

        worded.ShouldBe(0);
        deferred.Text.French.ShouldBe("trois répliques");
        deferred.ToString().ShouldBe("three replicas");
        worded.ShouldBe(1);
    }

    [Fact]
    public void Equals_SameWords_EvenOfOtherMakers()
    {
        var one = new DeferredText(() => Jauge.Core.Text.Same("730 h"));

        one.ShouldBe(new DeferredText(() => Jauge.Core.Text.Same("730 h")));
        one.GetHashCode().ShouldBe(new DeferredText(() => Jauge.Core.Text.Same("730 h")).GetHashCode());
        one.ShouldNotBe(new DeferredText(() => Jauge.Core.Text.Same("731 h")));
        one.Equals(null).ShouldBeFalse();
    }
}
