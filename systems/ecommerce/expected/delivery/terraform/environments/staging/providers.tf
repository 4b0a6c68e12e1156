terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.25"
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
      system      = "ecommerce"
      environment = "staging"
      managed-by  = "terraform"
    }
  }
}
