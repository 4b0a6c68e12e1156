terraform {
  required_version = ">= 1.6"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.55"
    }
  }
}

provider "azurerm" {
  subscription_id = var.subscription_id
  # Le stockage s'ouvre par identité, jamais par la clé du compte.
  storage_use_azuread = true

  features {}
}
