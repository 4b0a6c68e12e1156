namespace Jauge.Rendering.Tests.Terraform;

/// <summary>The sample, wrong in one place each time, and what is to be said about it.</summary>
internal static class WrongConfigurations
{
    private const string Site = "modules/site/main.tf";
    private const string SiteVariables = "modules/site/variables.tf";
    private const string SiteOutputs = "modules/site/outputs.tf";
    private const string Shelf = "modules/shelf/main.tf";
    private const string Root = "environments/prod/main.tf";
    private const string Values = "environments/prod/terraform.tfvars";

    internal static IReadOnlyList<WrongConfiguration> All { get; } =
    [
        new("syntax", Site, "name     = \"rg-${var.name}\"", "name     = \"rg-${var.name}", "Invalid multi-line string"),
        new("unknown-argument", Site, "retention_in_days   = 30", "retention_days      = 30", "\"retention_days\" is not expected here"),
        new("argument-removed-in-5", Site, "rbac_authorization_enabled = true", "rbac_authorisation_enabled = true", "is not expected here; \"rbac_authorization_enabled\" is"),
        new("unknown-nested-argument", Site, "      memory = \"1Gi\"", "      ram    = \"1Gi\"", "\"ram\" is not expected here"),
        new("unknown-block", Site, "  identity {", "  identities {", "\"identities\" is not expected here"),
        new("missing-argument", Site, "  revision_mode                = \"Single\"\n", "", "\"revision_mode\" is missing"),
        new("missing-nested-argument", Site, "      cpu    = 0.5\n", "", "\"cpu\" is missing"),
        new("missing-block", Site, "    traffic_weight {\n      percentage      = 100\n      latest_revision = true\n    }\n", "", "block \"traffic_weight\" is missing"),
        new("block-twice", Site, "  identity {", "  identity {\n    type = \"SystemAssigned\"\n  }\n\n  identity {", "at most 1 \"identity\""),
        new("computed-argument", Site, "  revision_mode                = \"Single\"", "  revision_mode                = \"Single\"\n  latest_revision_name         = \"a\"", "cannot be set"),
        new("number-from-text", Site, "retention_in_days   = 30", "retention_in_days   = \"a month\"", "must be a number"),
        new("text-from-list", Site, "sku_name                   = \"standard\"", "sku_name                   = [\"standard\"]", "must be a string"),
        new("flag-from-text", Site, "rbac_authorization_enabled = true", "rbac_authorization_enabled = \"yes\"", "must be a bool"),
        new("map-from-text", Site, "  tags     = local.tags", "  tags     = \"site\"", "must be a map"),
        new("argument-as-block", Site, "  identity {\n    type = \"SystemAssigned\"\n  }", "  identity = \"SystemAssigned\"", "is a block, not an argument"),
        new("unknown-resource-type", Site, "resource \"azurerm_key_vault\" \"main\"", "resource \"azurerm_keyvault\" \"main\"", "no resource type \"azurerm_keyvault\" exists"),
        new("unknown-data-source", Site, "data \"azurerm_client_config\" \"current\"", "data \"azurerm_client_configuration\" \"current\"", "no data source"),
        new("undeclared-resource", Site, "azurerm_log_analytics_workspace.main.id", "azurerm_log_analytics_workspace.logs.id", "azurerm_log_analytics_workspace.logs is not declared"),
        new("undeclared-variable", Site, "location = var.location", "location = var.region", "var.region is not declared"),
        new("undeclared-local", Site, "tags     = local.tags", "tags     = local.labels", "local.labels is not declared"),
        new("undeclared-data", Site, "data.azurerm_client_config.current.tenant_id", "data.azurerm_client_config.now.tenant_id", "data.azurerm_client_config.now is not declared"),
        new("unknown-attribute", Site, "azurerm_resource_group.main.location", "azurerm_resource_group.main.region", "has no attribute \"region\""),
        new("unknown-nested-attribute", SiteOutputs, "ingress[0].fqdn", "ingress[0].host", "has no attribute \"host\""),
        new("no-index", SiteOutputs, "ingress[0].fqdn", "ingress.fqdn", "an index must follow"),
        new("index-on-one", Site, "azurerm_key_vault.main.id", "azurerm_key_vault.main[0].id", "no index can follow"),
        new("no-index-on-many", Shelf, "aws_s3_bucket.main[count.index].id", "aws_s3_bucket.main.id", "an index must follow"),
        new("each-without-for-each", Site, "    min_replicas = var.scale.least", "    min_replicas = each.value", "each is known only where for_each is set"),
        new("count-without-count", Site, "retention_in_days   = 30", "retention_in_days   = count.index", "count.index is known only where count is set"),
        new("unknown-function", Site, "toset([", "to_set([", "there is no function \"to_set\""),
        new("iterator", Site, "          name  = env.key", "          name  = item.key", "item.key is not declared"),
        new("ignored-attribute", Site, "template[0].container[0].image", "template[0].container[0].picture", "has no attribute \"picture\""),
        new("lifecycle", Site, "    ignore_changes =", "    ignored_changes =", "lifecycle takes no \"ignored_changes\""),
        new("secret-in-file", Site, "  value        = var.database_password", "  value        = \"hunter2-hunter2\"", "is a secret and stands in the file"),
        new("output-of-secret", SiteOutputs, "  sensitive   = true\n", "", "lacks sensitive = true"),
        new("unused-variable", Site, "  location = var.location", "  location = \"westeurope\"", "variable location: is not used"),
        new("unused-local", Site, "  tags     = local.tags\n", "", "local tags: is not used"),
        new("validation-of-another", SiteVariables, "length(var.name) > 2", "length(var.location) > 2", "looks at more than itself"),
        new("no-type", SiteVariables, "  type        = map(string)\n", "", "has no type"),
        new("default-of-wrong-type", SiteVariables, "default     = \"westeurope\"", "default     = [\"westeurope\"]", "its default must be a string"),
        new("input-missing", Root, "  name              = \"shop\"\n", "", "\"name\" is missing"),
        new("input-unknown", Root, "  environment       = {", "  variables         = {", "the module takes no \"variables\""),
        new("input-of-wrong-type", Root, "names = [\"photos\", \"letters\"]", "names = \"photos\"", "must be a list"),
        new("input-member-unknown", Root, "{ least = 1, most", "{ less = 1, most", "has an unknown member \"less\""),
        new("output-unknown", Root, "module.site.address", "module.site.url", "has no output \"url\""),
        new("module-undeclared", Root, "module.shelf.arns", "module.shelve.arns", "module.shelve is not declared"),
        new("module-elsewhere", Root, "../../modules/shelf", "../../modules/shelves", "no module stands in"),
        new("alias-undeclared", Root, "aws = aws.second", "aws = aws.third", "provider aws.third is not configured"),
        new("provider-unpinned", Root, "version = \"~> 6.25\"", "version = \">= 6.25\"", "is not pinned"),
        new("provider-not-configured", Root, "provider \"azurerm\" {\n  features {}\n}\n", "", "provider \"azurerm\" is not configured"),
        new("provider-without-features", Root, "  features {}\n", "", "block \"features\" is missing"),
        new("provider-argument", Root, "  region = \"eu-west-1\"", "  zone   = \"eu-west-1\"", "\"zone\" is not expected here"),
        new("back-end-argument", Root, "use_azuread_auth     = true", "use_entra_auth       = true", "the back end takes no \"use_entra_auth\""),
        new("back-end-reference", Root, "key                  = \"prod.tfstate\"", "key                  = \"${var.most_replicas}.tfstate\"", "must be written out"),
        new("value-of-nothing", Values, "most_replicas = 5", "most_replicas = 5\nleast_replicas = 1", "no variable \"least_replicas\" is declared"),
        new("value-of-wrong-type", Values, "most_replicas = 5", "most_replicas = \"many\"", "must be a number"),
        new("value-missing", Values, "most_replicas = 5\n", "", "has neither a default nor a value"),
        new("value-secret", Values, "most_replicas = 5", "most_replicas = 5\ndatabase_password = \"hunter2\"", "is a secret and stands in the file"),
    ];
}
