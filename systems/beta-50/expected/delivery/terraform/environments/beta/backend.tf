terraform {
  backend "s3" {
    # Existe avant le premier plan, avec des versions, chiffré et fermé.
    bucket  = "beta-50-terraform-state"
    key     = "beta-50/beta.tfstate"
    region  = "us-east-1"
    encrypt = true
    # Deux n'écrivent jamais à la fois.
    use_lockfile = true
  }
}
