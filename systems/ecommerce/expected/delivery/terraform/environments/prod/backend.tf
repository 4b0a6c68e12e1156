terraform {
  backend "s3" {
    # Existe avant le premier plan, avec des versions, chiffré et fermé.
    bucket  = "ecommerce-terraform-state"
    key     = "ecommerce/prod.tfstate"
    region  = "eu-west-3"
    encrypt = true
    # Deux n'écrivent jamais à la fois.
    use_lockfile = true
  }
}
