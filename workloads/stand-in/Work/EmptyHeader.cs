namespace Jauge.StandIn.Work;

/// <summary>A request that is to take no time but the machine's own: header <c>Jauge-Empty</c>, handed on with every call. So the way
/// through the programs can be measured by itself.</summary>
internal static class EmptyHeader
{
    internal const string Name = "Jauge-Empty";
    internal const string Set = "1";

    internal static bool IsIn(HttpContext context) => context.Request.Headers[Name] == Set;
}
