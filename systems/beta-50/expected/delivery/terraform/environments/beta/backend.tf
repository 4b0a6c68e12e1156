terraform {
  backend "s3" {
    # Existe avant le premier plan, avec des versions, chiffré et fermé.
    bucket  = "beta-50-terraform-state"
    key     = "beta-50/beta.tfstate"
    region  = "us-east-1"
    encrypt = true
    # Deux n'écrivent jamais à la fois ; à partir de Terraform et OpenTofu 1.10.
    use_lockfile = true
  }
}
