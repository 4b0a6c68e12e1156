terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.25"
    }
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.55"
    }
  }
}

provider "aws" {
  # La région d'attache ; ce qui est ailleurs le dit, ressource par ressource.
  region = var.aws_regions[0]
  # Les identifiants d'un autre environnement s'arrêtent ici.
  allowed_account_ids = [var.aws_account_id]

  default_tags {
    tags = {
      system      = "twinme"
      environment = "prod"
      managed-by  = "terraform"
    }
  }
}

provider "azurerm" {
  subscription_id = var.subscription_id
  # Le stockage s'ouvre par identité, jamais par la clé du compte.
  storage_use_azuread = true
  # Un abonnement neuf ne connaît que le cœur d'Azure ; ceux-ci servent ici.
  resource_providers_to_register = ["Microsoft.CognitiveServices"]

  features {}
}
