using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform;

/// <summary>What a variable must fulfil before anything is planned.</summary>
/// <param name="Condition">A truth value; it may look at the variable only.</param>
/// <param name="Message">What is said otherwise.</param>
internal sealed record Validation(HclValue Condition, Text Message);
