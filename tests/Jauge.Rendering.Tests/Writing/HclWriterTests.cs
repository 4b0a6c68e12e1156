using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Tests.Writing;

public sealed class HclWriterTests
{
    [Fact]
    public void Write_AResource_IsLaidOutAsTerraformDoes() =>
        HclWriter.Write(
        [
            new HclBlock("resource", "azurerm_container_app", "shop")
            {
                { "name", "shop" },
                { "resource_group_name", HclValue.Of("azurerm_resource_group.main.name") },
                { "revision_mode", "Single" },
                { "tags", new HclObject { { "team", "web" }, { "cost center", "a\"b${c}" } } },
                new HclBlock("template") { { "min_replicas", 5 }, { "max_replicas", 50, "The most that is promised." }, new HclBlock("container") { { "args", HclValue.List(["a", "b"]) } } },
                { "count", HclValue.Call("length", HclValue.Of("var.names")) },
                { "url", HclValue.Join("https://", HclValue.Of("local.host"), "/") },
            },
        ]).ShouldBe(
            """
            resource "azurerm_container_app" "shop" {
              name                = "shop"
              resource_group_name = azurerm_resource_group.main.name
              revision_mode       = "Single"
              tags = {
                team          = "web"
                "cost center" = "a\"b$${c}"
              }

              template {
                min_replicas = 5
                # The most that is promised.
                max_replicas = 50

                container {
                  args = ["a", "b"]
                }
              }

              count = length(var.names)
              url   = "https://${local.host}/"
            }

            """);

    [Theory]
    [InlineData("a b")]
    [InlineData("a..b")]
    [InlineData("a[${x}]")]
    [InlineData("")]
    public void Of_WhatIsNoReference_IsRefused(string path) => Should.Throw<ArgumentException>(() => HclValue.Of(path));
}
