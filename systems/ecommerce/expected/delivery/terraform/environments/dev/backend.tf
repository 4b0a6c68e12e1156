terraform {
  backend "s3" {
    # Existe avant le premier plan, avec des versions, chiffré et fermé.
    bucket  = "ecommerce-terraform-state"
    key     = "ecommerce/dev.tfstate"
    region  = "eu-west-3"
    encrypt = true
    # Deux n'écrivent jamais à la fois ; à partir de Terraform et OpenTofu 1.10.
    use_lockfile = true
  }
}
