using Jauge.Sizing.Search;
using Jauge.Sizing.Space;

namespace Jauge.Sizing.Judging;

/// <summary>A way to run a component that a law refutes in every shape.</summary>
internal sealed record Removed(int Scenario, PartOption Option, Refusal Refusal);
