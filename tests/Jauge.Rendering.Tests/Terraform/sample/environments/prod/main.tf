terraform {
  required_version = ">= 1.6"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.55"
    }
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.25"
    }
  }

  backend "azurerm" {
    resource_group_name  = "rg-state"
    storage_account_name = "ststate"
    container_name       = "state"
    key                  = "prod.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  features {}
}

provider "aws" {
  region = "eu-west-3"
}

provider "aws" {
  alias  = "second"
  region = "eu-west-1"
}

variable "most_replicas" {
  description = "Most replicas of the site."
  type        = number
}

variable "database_password" {
  description = "Of the administrator: TF_VAR_database_password."
  type        = string
  sensitive   = true
}

module "site" {
  source = "../../modules/site"

  name              = "shop"
  scale             = { least = 1, most = var.most_replicas }
  environment       = { MODE = "production" }
  database_password = var.database_password
}

module "shelf" {
  source = "../../modules/shelf"

  providers = {
    aws = aws.second
  }

  names = ["photos", "letters"]
}

output "address" {
  description = "Where the site answers."
  value       = module.site.address
}

output "arns" {
  description = "Of the buckets."
  value       = module.shelf.arns
}
