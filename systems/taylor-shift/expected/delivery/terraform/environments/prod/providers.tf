terraform {
  required_version = ">= 1.6"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.55"
    }
    time = {
      source  = "hashicorp/time"
      version = "~> 0.13"
    }
  }
}

provider "azurerm" {
  subscription_id = var.subscription_id
  # Le stockage s'ouvre par identité, jamais par la clé du compte.
  storage_use_azuread = true
  # Un abonnement neuf ne connaît que le cœur d'Azure ; ceux-ci servent ici.
  resource_providers_to_register = [
    "Microsoft.App",
    "Microsoft.Cdn",
    "Microsoft.Consumption",
    "Microsoft.DBforMySQL",
    "Microsoft.Insights",
    "Microsoft.KeyVault",
    "Microsoft.Logic",
    "Microsoft.ManagedIdentity",
    "Microsoft.Network",
    "Microsoft.OperationalInsights",
  ]

  features {
    key_vault {
      purge_soft_delete_on_destroy = false
    }
  }
}
