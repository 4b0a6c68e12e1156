namespace Jauge.Spec.Tests.Systems;

public sealed class FiveSystemsTests
{
    public static TheoryData<string> Names => Repository.SystemNames;

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_OfASystem_HasNothingToSay(string system) => Checked.File(Repository.SystemFile(system)).ShouldBeEmpty();
}
