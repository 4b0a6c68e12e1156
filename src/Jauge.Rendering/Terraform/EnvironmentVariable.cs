using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform;

/// <summary>A variable of an environment.</summary>
/// <param name="Variable">Its declaration.</param>
/// <param name="Value">What the description makes it, in <c>terraform.tfvars</c>; null where an operator gives it or its default
/// holds.</param>
internal sealed record EnvironmentVariable(ModuleVariable Variable, HclValue? Value);
